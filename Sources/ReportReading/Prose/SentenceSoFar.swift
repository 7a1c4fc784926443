import ReportForm

/// What a sentence has told so far, as far as the numbers that follow in it are read by that; the next sentence begins without it.
///
/// Places are those of tokens in the paragraph.
struct SentenceSoFar {
  let start: Int
  /// Where the words begin that may tell the time of the sentence: those before it, too, where it goes on with them by 其中.
  var timeStart: Int
  /// Where the clause begins, whatever numbers it has.
  var wholeClauseStart: Int
  /// Where the words of the next number begin.
  var clauseStart: Int

  /// The counts of the sentence, in order.
  var claims: [Claim] = []
  /// Whether something that is no link to a change stands behind the last count.
  var isBroken = true
  /// Whether the last number was named by the words behind it, as 5件予以公开 is.
  var isNamedBehind = false
  var comparison = Comparison()
  var list = NumberList()
  var pairedShares = PairedShares()
  /// What a share of last year is of, where this year's may follow: 占比由上年的 … 变为.
  var shareOfLastYear: Claim.Subject?

  // MARK: Parts

  /// Whether it has counted what a part of the body does, which it may go on with.
  var isOfUnit = false
  /// Whether it has counted a part that no table counts, of which it may go on to speak.
  var isOfPart = false
  /// What a clause has narrowed the rest of it to.
  var scope: FrameReader.Scope?
  /// Where the clause began in which the last part was counted, and why it is one.
  var partOfClause: (start: Int, reason: Frame.Reason)?
  /// What the sentence before has counted last, where this one goes on with that by 其中.
  var wholeBefore: Claim?
  /// What had been told before the bracket that is open.
  var beforeBracket: BeforeBracket?

  // MARK: Kinds

  /// What a share has been told of that reviews or lawsuits have.
  var wholeOfCases: Claim.Subject?
  /// The kinds of reviews and lawsuits that it has counted whatever they were over; empty where it has not.
  var casesOverAll: [HeaderForm.Role] = []
  /// Whether they are cases that the body decides, and not those that it is a party to.
  var isOfAuthority = false
  /// Whether it has counted decisions by what was done with them besides taking them, as 公示.
  var isOfOtherDecisions = false
  /// Whether its list of outcomes has an item by no word of the form.
  var hasOwnItem = false
  /// Whether it has counted applications for what was published before, which 予以公开 may leave out.
  var hasToldPublished = false

  /// What had been told before a bracket.
  struct BeforeBracket {
    let topic: Topic
    let (isOfPart, isBroken): (Bool, Bool)
    /// How many counts there were.
    let claims: Int
  }

  /// A sentence that begins at a place.
  init(from start: Int) {
    self.start = start
    timeStart = start
    wholeClauseStart = start
    clauseStart = start
  }

  /// Begins a clause behind a comma.
  mutating func beginClause(at index: Int) {
    (wholeClauseStart, clauseStart) = (index, index)
    isNamedBehind = false
  }
}
