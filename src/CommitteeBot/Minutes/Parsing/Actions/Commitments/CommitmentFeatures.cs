using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>The named features of a possible commitment in its sentence; each is 0 or 1.</summary>
internal static partial class CommitmentFeatures
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "bias",
        .. Enum.GetNames<CommitmentForm>().Select(f => "form " + f),
        .. Enum.GetNames<DoerKind>().Select(k => "doer " + k),
        "form passive", "stance", "telling", "doing", "other verb",
        "back", "meeting", "agenda", "paper", "due",
        "denied", "past", "if", "quote", "begins", "relative", "said before", "long", "item opening",
        "looking back", "listed status", "resolution", "I",
        "person", "agreed person", "agreed other", "will person", "would person", "to person",
        "stance person", "stance body", "telling person", "doing person", "paper passive", "meeting passive",
        "that doing", "body tells",
        "listed", "office holder", "will known", "would known", "agreed other verb", "wanted by a meeting",
        "that person", "to be alone", "received later",
    ];

    public static double[] Of(
        Commitment one, KnownPeople people, SentenceWords words, string sentence, SentencePlace place)
    {
        var kind = people.KindOf(one.Doer);
        var x = new double[Names.Count];
        var forms = Enum.GetValues<CommitmentForm>().Length;
        var kinds = Enum.GetValues<DoerKind>().Length;
        x[0] = 1;
        x[1 + (int)one.Form] = 1;
        x[1 + forms + (int)kind] = 1;
        var at = 1 + forms + kinds;
        var tail = words.Text(Math.Min(words.Count, one.At), words.Count);
        // A report that is there is received and done with; one to be received in six months must be written.
        var isOrdered = one.Verb == "received" && Span().IsMatch(tail);
        var stance = CommitmentWords.IsStance(one.Verb) && !isOrdered;
        var telling = CommitmentWords.IsTelling(one.Verb);
        var doing = CommitmentWords.IsDoing(one.Verb) || isOrdered;
        var from = one.Doer?.From ?? one.At;
        var head = words.Text(0, from);
        Set(one.Form is CommitmentForm.ToBe or CommitmentForm.WillBe or CommitmentForm.ThatBe);
        Set(stance);
        Set(telling);
        Set(doing);
        Set(!stance && !telling && !doing);
        Set(Back().IsMatch(tail));
        Set(AtMeeting().IsMatch(tail));
        Set(tail.Contains("agenda", StringComparison.OrdinalIgnoreCase));
        Set(Enumerable.Range(0, words.Count).Any(i => CommitmentWords.IsPaper(words.Lower(i))));
        Set(DueWords.Find(sentence, null, null).Text is not null);
        Set(one.IsDenied);
        Set(one.IsPast);
        Set(Condition().IsMatch(sentence));
        Set(sentence[0] is '‘' or '“' or '"' or '\'');
        Set(one.Begins);
        Set(words.Lower(from - 1) is "who" or "which" or "whom" || words.Lower(from) is "who" or "which");
        Set(Enumerable.Range(0, Math.Max(0, from)).Any(i => CommitmentWords.IsSaid(words.Lower(i))));
        Set(words.Count > 40);
        Set(from < 3);
        Set(place.LooksBack);
        Set(place.IsListedOrStatus);
        Set(place.IsResolution || words.Lower(0) == "that");
        Set(Self().IsMatch(head));
        var person = kind is DoerKind.Person or DoerKind.Group or DoerKind.Name;
        var body = kind is DoerKind.Body or DoerKind.Outside;
        var passive = one.Form is CommitmentForm.ToBe or CommitmentForm.WillBe or CommitmentForm.ThatBe;
        Set(person);
        Set(person && one.Form == CommitmentForm.Agreed);
        Set(!person && one.Form == CommitmentForm.Agreed);
        Set(person && one.Form == CommitmentForm.Will);
        Set(person && one.Form == CommitmentForm.Would);
        Set(person && one.Form == CommitmentForm.To);
        Set(person && stance);
        Set(body && stance);
        Set(person && telling);
        Set(person && doing);
        Set(passive && Enumerable.Range(0, words.Count).Any(i => CommitmentWords.IsPaper(words.Lower(i))));
        Set(passive && AtMeeting().IsMatch(tail));
        Set(one.Form == CommitmentForm.ThatBe && (doing || telling));
        Set(body && telling);
        var listed = people.IsListed(one.Doer);
        var holder = KnownPeople.IsOfficeHolder(one.Doer);
        Set(listed);
        Set(holder);
        Set((listed || holder) && one.Form == CommitmentForm.Will);
        Set((listed || holder) && one.Form == CommitmentForm.Would);
        Set(one.Form == CommitmentForm.Agreed && !stance && !telling && !doing);
        Set(one.Form == CommitmentForm.Wants && Later().IsMatch(tail));
        Set(one.Form == CommitmentForm.That && person && !stance);
        Set(one.Form == CommitmentForm.ToBe && (telling || doing) && one.Begins);
        Set(isOrdered);
        return x;

        void Set(bool value) => x[at++] = value ? 1 : 0;
    }

    [GeneratedRegex(@"\b(?:back|feedback)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    [GeneratedRegex(@"\b(?:next|future|following|[A-Z][a-z]{2,8})\s(?:\w+\s)?(?:meeting|agenda)\b")]
    private static partial Regex AtMeeting();

    [GeneratedRegex(@"\b(?:months?|weeks?|year)\b")]
    private static partial Regex Span();

    [GeneratedRegex(@"\b(?:meeting|months?|weeks?|year)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:if|unless|whether|could|might|may)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(?:I|my|you|your)\b")]
    private static partial Regex Self();
}
