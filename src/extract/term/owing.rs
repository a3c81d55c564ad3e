//! Who owes a term, and where it is to be done.

use crate::extract::Extractor;
use crate::lexicon::agreements::AgreementWords;
use crate::lexicon::frames::Frames;
use crate::model::actor::ActorKind;
use crate::syntax::Label;

impl Extractor<'_> {
    /// The one who owes what a verb tells, where the words leave one.
    pub(super) fn obligor(&self, at: usize, owing: Option<usize>, parties: &[usize]) -> Option<usize> {
        let only = if parties.len() == 1 { parties.first().copied() } else { None };
        self.acting(at).or(owing).or_else(|| self.other_side(at, parties)).or(only)
    }

    /// The single actor that is the subject of a verb; none for both sides, and for the agreement itself.
    pub(super) fn owing(&self, at: usize) -> Option<usize> {
        let subject = self.slots.subject(at).filter(|s| !s.passive && s.heads.iter().all(|h| self.form_at(*h).is_none()))?;
        let told: Vec<usize> = subject.heads.iter().flat_map(|h| self.referred(*h)).collect();
        let actors = self.slots.all_actors(&subject.heads);
        let single = actors.len() == 1 && told.is_empty();
        actors.first().map(|(a, _)| *a).filter(|a| single && self.kind(*a) != ActorKind::Place && !self.nameless(*a))
    }

    /// "end the mission of the coalition": the organisation whose doing the object is.
    fn acting(&self, at: usize) -> Option<usize> {
        let page = self.page();
        let object = page.children_as(at, &[Label::Dobj]).next()?;
        let owned = page
            .children_as(object, &[Label::Poss, Label::Compound, Label::Nmod])
            .chain(self.slots.behind(object, Frames::embedded().of()));
        let acts = |a: &usize| !matches!(self.kind(*a), ActorKind::Place | ActorKind::State | ActorKind::Person) && !self.nameless(*a);
        owned.filter_map(|w| self.chains.actor_at(w)).find(acts)
    }

    /// "return control to B", "lift tariffs on B": of two sides, the one that the verb does not do it to.
    fn other_side(&self, at: usize, parties: &[usize]) -> Option<usize> {
        let &[a, b] = parties else { return None };
        let page = self.page();
        let words = AgreementWords::embedded();
        let tree = page.subtree(at);
        let mut behind: Vec<usize> = Vec::new();
        for w in tree.filter(|w| words.has("done_to", &page.words[*w].lower) && self.slots.clause(*w) == Some(at)) {
            behind.extend(page.children_as(w, &[Label::Pobj]));
        }
        behind.extend(page.children_as(at, &[Label::Dative]));
        let named = self.slots.all_actors(&behind);
        let meets = |side: usize| named.iter().any(|(n, _)| self.same_side(*n, side));
        match (meets(a), meets(b)) {
            (true, false) => Some(b),
            (false, true) => Some(a),
            _ => None,
        }
    }

    /// True for a group that is nobody's ("countries", "residents").
    pub(in crate::extract) fn nameless(&self, actor: usize) -> bool {
        self.kind(actor) == ActorKind::Group && self.chains.actors[actor].of.is_none()
    }

    /// Places behind the prepositions of a verb, of its object, and of what stands behind those.
    pub(super) fn term_places(&self, at: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let words = AgreementWords::embedded();
        let mut heads = vec![at];
        heads.extend(page.children_as(at, &[Label::Dobj, Label::Nsubjpass]));
        let mut places = Vec::new();
        if words.has("leaving", &page.words[at].lemma) {
            places = self.placed(self.slots.all_actors(&self.slots.objects(at)));
        }
        for _ in 0..3 {
            let behind: Vec<usize> = heads
                .iter()
                .flat_map(|h| self.slots.prepositions(*h))
                .filter(|(p, _)| words.has("from_places", &page.words[*p].lower))
                .flat_map(|(_, o)| o)
                .collect();
            places.extend(self.placed(self.slots.all_actors(&behind)));
            if !places.is_empty() || behind.is_empty() {
                break;
            }
            heads = behind;
        }
        places
    }
}
