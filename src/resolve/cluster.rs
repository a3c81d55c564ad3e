//! Turns joins of pairs into sets: a union-find whose root is always the earliest member.
//!
//! Guarantees: which members are together does not depend on the order of the joins, and the root is the smallest index.

/// Sets of the numbers `0..n`.
#[derive(Clone, Debug)]
pub struct Union {
    parent: Vec<usize>,
    least: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl Union {
    /// Every number in a set of its own.
    pub fn new(n: usize) -> Self {
        Self { parent: (0..n).collect(), least: (0..n).collect(), members: (0..n).map(|i| vec![i]).collect() }
    }

    /// The smallest member of the set of `i`.
    pub fn root(&self, i: usize) -> usize {
        self.least[self.head(i)]
    }

    /// Where the members of the set of `i` are kept.
    fn head(&self, mut i: usize) -> usize {
        while self.parent[i] != i {
            i = self.parent[i];
        }
        i
    }

    /// Joins two sets; true where they were two. The smaller moves, so that many joins take little more than one step a member.
    pub fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.head(a), self.head(b));
        if a == b {
            return false;
        }
        let (into, from) = if self.members[a].len() < self.members[b].len() { (b, a) } else { (a, b) };
        self.parent[from] = into;
        self.least[into] = self.least[into].min(self.least[from]);
        let moved = std::mem::take(&mut self.members[from]);
        self.members[into].extend(moved);
        true
    }

    /// Every member of the set of `i`, in the order of the joins.
    pub fn members(&self, i: usize) -> &[usize] {
        &self.members[self.head(i)]
    }

    /// True when both are in one set.
    pub fn same(&self, a: usize, b: usize) -> bool {
        self.head(a) == self.head(b)
    }

    /// The sets, members ascending, in the order of their roots.
    pub fn sets(&self) -> Vec<Vec<usize>> {
        let mut sets: Vec<Vec<usize>> = self.members.iter().filter(|m| !m.is_empty()).cloned().collect();
        sets.iter_mut().for_each(|set| set.sort_unstable());
        sets.sort_unstable();
        sets
    }
}

#[cfg(test)]
mod tests {
    use super::Union;

    #[test]
    fn joins_in_any_order_give_the_same_sets() {
        let pairs = [(3, 1), (4, 3), (0, 2), (2, 5)];
        let mut forward = Union::new(7);
        let mut backward = Union::new(7);
        pairs.iter().for_each(|(a, b)| assert!(forward.join(*a, *b)));
        pairs.iter().rev().for_each(|(a, b)| assert!(backward.join(*b, *a)));
        assert_eq!(forward.sets(), vec![vec![0, 2, 5], vec![1, 3, 4], vec![6]]);
        assert_eq!(forward.sets(), backward.sets());
        assert!(!forward.join(5, 0));
    }
}
