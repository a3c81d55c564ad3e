//! `view`: the network, or a measure of it, as a table.

use super::{Outcome, open, output};
use crate::args::{RankArg, ViewArgs, ViewFormat};
use crate::export::csv::guarded;
use crate::store::answer::aligned;
use crate::view::network::Network;
use crate::view::rank::Measure;
use crate::view::table::{Table, text};
use crate::view::{Filter, View};
use serde_json::Map;
use std::io::Write;

/// Writes what is asked for of the network.
///
/// # Errors
/// Where there is no store, the filter names nobody, or the output cannot be written.
pub fn run(args: &ViewArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let view = View::of(&open::graph(&args.store)?, &Filter::from(&args.filter))?;
    output::noted(&view);
    write(&table(args, &view)?, args.format, out)?;
    Ok(Outcome::All)
}

fn table(args: &ViewArgs, view: &View) -> anyhow::Result<Table> {
    if args.bundle {
        return Ok(view.bundle_table());
    }
    let network = || Network::of(view);
    if let Some([from, to]) = args.path.as_deref() {
        let (network, from_, to_) = (network(), view.named(from)?, view.named(to)?);
        let steps = network.path(&from_, &to_).unwrap_or_default();
        if steps.is_empty() {
            eprintln!("chancery: nothing that happened or lasts joins {from:?} and {to:?} here");
        }
        return Ok(network.path_table(&steps));
    }
    Ok(match args.rank {
        Some(RankArg::Degree) => network().rank_table(Measure::Degree),
        Some(RankArg::Betweenness) => network().rank_table(Measure::Betweenness),
        Some(RankArg::Pagerank) => network().rank_table(Measure::Pagerank),
        None if args.communities => network().group_table("community", &network().communities()),
        None if args.components => network().group_table("component", &network().components()),
        None => view.table(),
    })
}

fn write(table: &Table, format: ViewFormat, out: &mut dyn Write) -> anyhow::Result<()> {
    let plain = |row: &[serde_json::Value]| row.iter().map(text).collect::<Vec<_>>();
    match format {
        ViewFormat::Table => {
            let columns: Vec<_> = table.columns.iter().take(table.shown).map(|c| (*c).to_owned()).collect();
            let clean = |text: String| text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            let rows: Vec<Vec<String>> = table.rows.iter().map(|row| plain(&row[..table.shown]).into_iter().map(clean).collect()).collect();
            aligned(&columns, &rows, out)?;
        }
        ViewFormat::Csv => {
            let mut csv = csv::Writer::from_writer(out);
            csv.write_record(&table.columns)?;
            table.rows.iter().try_for_each(|row| csv.write_record(plain(row).iter().map(|text| guarded(text).into_owned())))?;
            csv.flush()?;
        }
        ViewFormat::Json => {
            for row in &table.rows {
                let object: Map<_, _> = table.columns.iter().map(|c| (*c).to_owned()).zip(row.iter().cloned()).collect();
                serde_json::to_writer(&mut *out, &object)?;
                writeln!(out)?;
            }
        }
    }
    Ok(())
}
