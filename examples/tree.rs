use chancery::mention::page::Page;
use chancery::syntax::{Model, Scratch};
fn main() {
    let text = std::env::args().nth(1).unwrap();
    let d = chancery::read::from_text("x", &text);
    let p = Page::new(&d, Model::embedded(), &mut Scratch::default());
    for (i, w) in p.words.iter().enumerate() {
        println!("{i}\t{}\t{}\t{}\t{}\t<-{}\t{}", p.text(i), w.lemma, w.tag.name(), w.label.name(), p.text(w.head), w.sentence);
    }
    for s in &p.sentences {
        for n in &s.names {
            println!("{} {}", p.slice(n.start..n.end), n.label.name());
        }
    }
}
