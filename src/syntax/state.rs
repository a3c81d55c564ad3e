//! Turns moves into heads: the stack, the buffer and the arcs of the parser.
//!
//! Guarantees the moves of spaCy's non-monotonic arc-eager system: a word without a head that leaves the stack goes back to the
//! buffer once, and a later arc may take a word from an earlier head.

/// What the parser has done so far with a sentence.
pub(super) struct State {
    length: usize,
    stack: Vec<usize>,
    /// Words given back to the buffer; they come before the rest.
    returned: Vec<usize>,
    /// First word that was never on the stack.
    next: usize,
    /// Words that were given back and may not be shifted again.
    unshiftable: Vec<bool>,
    /// Words that the parser made begin a sentence.
    starts: Vec<bool>,
    /// The head of each word.
    pub heads: Vec<Option<usize>>,
    left: Children,
    right: Children,
}

impl State {
    /// Nothing read of `length` words.
    pub fn new(length: usize) -> Self {
        Self {
            length,
            stack: Vec::new(),
            returned: Vec::new(),
            next: 0,
            unshiftable: vec![false; length],
            starts: vec![false; length],
            heads: vec![None; length],
            left: Children::new(length),
            right: Children::new(length),
        }
    }

    /// True once every word was read and left the stack.
    pub fn is_final(&self) -> bool {
        self.stack.is_empty() && self.left_in_buffer() == 0
    }

    /// Word `at` of the buffer.
    fn buffer(&self, at: usize) -> Option<usize> {
        match self.returned.len().checked_sub(at + 1) {
            Some(returned) => Some(self.returned[returned]),
            None => Some(self.next + at - self.returned.len()).filter(|&word| word < self.length),
        }
    }

    /// Word `at` of the stack, counted from the top.
    fn stack(&self, at: usize) -> Option<usize> {
        self.stack.len().checked_sub(at + 1).map(|at| self.stack[at])
    }

    fn left_in_buffer(&self) -> usize {
        self.length - self.next + self.returned.len()
    }

    /// The tokens that decide the next move: three of the buffer and stack each way, and the outermost children.
    pub fn slots(&self) -> [Option<usize>; 8] {
        let (b0, s0) = (self.buffer(0), self.stack(0));
        let outer = |children: &Children, head: Option<usize>| head.and_then(|h| children.latest[h]);
        let children = (outer(&self.left, b0), outer(&self.left, s0), outer(&self.right, s0));
        [b0, self.buffer(1), s0, self.stack(1), self.stack(2), children.0, children.1, children.2]
    }

    /// Which kinds of moves are possible: shift, reduce, an arc, a break.
    pub fn possible(&self) -> Possible {
        let first = self.buffer(0);
        let starts = first.is_some_and(|word| self.starts[word]);
        let held = self.left_in_buffer() < 2 || starts || first.is_some_and(|word| self.unshiftable[word]);
        let second = self.buffer(1).filter(|&word| first == Some(word.wrapping_sub(1)));
        Possible {
            shift: self.stack.is_empty() || !held,
            reduce: !self.stack.is_empty(),
            arc: !self.stack.is_empty() && first.is_some() && !starts,
            split: second.is_some_and(|word| !self.starts[word]),
        }
    }

    /// Moves the first word of the buffer to the stack.
    pub fn shift(&mut self) {
        let word = self.returned.pop().unwrap_or(self.next);
        if word == self.next {
            self.next += 1;
        }
        self.stack.push(word);
    }

    /// Takes the top off the stack; back to the buffer where it has no head and is not alone.
    pub fn reduce(&mut self) {
        let alone = self.stack.len() == 1;
        if let Some(word) = self.stack.pop()
            && self.heads[word].is_none()
            && !alone
        {
            self.unshiftable[word] = true;
            self.returned.push(word);
        }
    }

    /// Makes the first word of the buffer the head of the top of the stack, which is done with; returns the child.
    pub fn left_arc(&mut self) -> Option<usize> {
        let (head, child) = (self.buffer(0)?, self.stack.pop()?);
        self.attach(head, child);
        self.unshiftable[head] = false;
        Some(child)
    }

    /// Makes the top of the stack the head of the first word of the buffer, which goes onto the stack; returns the child.
    pub fn right_arc(&mut self) -> Option<usize> {
        let (child, head) = (self.buffer(0)?, self.stack(0)?);
        self.attach(head, child);
        self.shift();
        Some(child)
    }

    /// Makes the second word of the buffer begin a sentence.
    pub fn split(&mut self) {
        if let Some(word) = self.buffer(1) {
            self.starts[word] = true;
        }
    }

    fn attach(&mut self, head: usize, child: usize) {
        if let Some(former) = self.heads[child].replace(head) {
            self.side(former, child).remove(former, child);
        }
        self.side(head, child).add(head, child);
    }

    /// The children on that side of `head` on which `child` stands.
    fn side(&mut self, head: usize, child: usize) -> &mut Children {
        if child < head { &mut self.left } else { &mut self.right }
    }
}

/// Which kinds of moves are possible.
pub(super) struct Possible {
    pub shift: bool,
    pub reduce: bool,
    pub arc: bool,
    pub split: bool,
}

/// The children of every word on one side of it, a list each, the latest first.
struct Children {
    latest: Vec<Option<usize>>,
    older: Vec<Option<usize>>,
}

impl Children {
    fn new(length: usize) -> Self {
        Self { latest: vec![None; length], older: vec![None; length] }
    }

    fn add(&mut self, head: usize, child: usize) {
        self.older[child] = self.latest[head].replace(child);
    }

    fn remove(&mut self, head: usize, child: usize) {
        let rest = self.older[child].take();
        if self.latest[head] == Some(child) {
            self.latest[head] = rest;
            return;
        }
        let mut at = self.latest[head];
        while let Some(sibling) = at {
            at = self.older[sibling];
            if at == Some(child) {
                self.older[sibling] = rest;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn a_word_without_head_goes_back_once() {
        let mut state = State::new(3);
        state.shift();
        state.shift();
        state.reduce();
        assert_eq!(state.slots()[0], Some(1), "given back");
        assert!(!state.possible().shift, "and not shifted again");
        assert_eq!(state.left_arc(), Some(0));
        assert!(state.possible().shift);
        state.shift();
        assert_eq!(state.right_arc(), Some(2));
        state.reduce();
        state.reduce();
        assert!(state.is_final());
        assert_eq!(state.heads, [Some(1), None, Some(1)]);
    }

    #[test]
    fn a_later_arc_takes_the_child() {
        let mut state = State::new(3);
        state.shift();
        state.right_arc();
        state.left_arc();
        assert_eq!(state.heads, [None, Some(2), None]);
        assert_eq!(state.slots()[7], None, "no child left of the first word");
    }

    #[test]
    fn breaks_stop_arcs() {
        let mut state = State::new(3);
        state.shift();
        assert!(state.possible().split);
        state.split();
        assert!(!state.possible().split);
        state.right_arc();
        assert!(!state.possible().arc && !state.possible().shift && state.possible().reduce);
    }
}
