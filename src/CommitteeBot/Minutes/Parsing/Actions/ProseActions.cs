using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Actions.Commitments;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>Actions that a sentence makes without saying "action".</summary>
internal static partial class ProseActions
{
    private const int MinLength = 15;
    private const int MaxLength = 700;

    public static void Read(
        ParsedItem item, int? itemIndex, HashSet<int> claimed, KnownPeople people, IReadOnlySet<string> pointed,
        List<ActionCandidate> actions)
    {
        var before = new PrecedingSentences();
        foreach (var sentence in Sentences(item, claimed, people))
        {
            if (sentence.Commitments.Count > 0 && (sentence.IsSure || pointed.Contains(sentence.Text)))
                actions.Add(
                    new ActionCandidate(
                        Owner(sentence.Likeliest, people, before, sentence.Text), sentence.Text, sentence.Line,
                        sentence.IsSure ? ActionBasis.Prose : ActionBasis.Pointed, itemIndex));
            before.Add(sentence.Text);
        }
    }

    /// <summary>Every sentence of the item with what in it has the grammar of a commitment.</summary>
    public static IEnumerable<CommitmentSentence> Sentences(ParsedItem item, HashSet<int> claimed, KnownPeople people)
    {
        var looksBack = SectionWords.IsLookingBack(item.Title);
        for (var i = 0; i < item.Body.Count; i++)
        {
            var block = item.Body[i];
            if (claimed.Contains(i) || block.HeadingLevel > 0 || block.Text.Length < MinLength)
                continue;
            var isResolution = Resolution().IsMatch(block.Text);
            // "Resolved" is also how an old action stands.
            var isListed = !isResolution
                && (block.IsBullet || MarkedActions.IsStatus(block.Text) || EndsInStatus().IsMatch(block.Text));
            // What was agreed before, with how it stands: the action is not this meeting's.
            if (looksBack && isListed)
                continue;
            var place = new SentencePlace(looksBack, isListed, isResolution);
            foreach (var (start, end) in block.Sentences)
            {
                var sentence = Opening().Replace(block.Text[start..end].Trim(), "");
                yield return new CommitmentSentence(
                    sentence, block.LineAt(start),
                    sentence.Length is >= MinLength and <= MaxLength ? Commitments(sentence, people, place) : []);
            }
        }
    }

    private static List<(Commitment, double[])> Commitments(string sentence, KnownPeople people, SentencePlace place)
    {
        var words = new SentenceWords(sentence);
        return CommitmentFinder.Find(words)
            .ConvertAll(c => (c, CommitmentFeatures.Of(c, people, words, sentence, place)));
    }

    private static string? Owner(Commitment one, KnownPeople people, PrecedingSentences before, string sentence) =>
        people.KindOf(one.Doer) switch
        {
            // "We should write": all of them, so nobody.
            DoerKind.Pronoun => one.Doer!.Value.Text.Equals("we", StringComparison.OrdinalIgnoreCase)
                ? null
                : SpeakerTracker.LastSubject(UpTo(sentence, one.Doer.Value.Text)) ?? before.Subject(),
            DoerKind.Nobody or DoerKind.Thing => ByWhom().Match(sentence) is { Success: true } by
                && ActionOwner.CanAct(by.Groups["o"].Value)
                ? by.Groups["o"].Value.TrimEnd('.')
                : null,
            _ => one.Doer!.Value.Text,
        };

    private static string UpTo(string sentence, string pronoun) =>
        sentence[..Math.Max(0, sentence.LastIndexOf($"{pronoun} ", StringComparison.Ordinal))];

    /// <summary>
    /// The sentences before, in which whoever spoke last is looked for where a sentence says no more than "he".
    /// </summary>
    private sealed class PrecedingSentences
    {
        private readonly List<string> unread = [];
        private string? subject;

        public void Add(string sentence) => unread.Add(sentence);

        public string? Subject()
        {
            for (var at = unread.Count - 1; at >= 0; at--)
            {
                if (SpeakerTracker.LastSubject(unread[at]) is { } found)
                {
                    subject = found;
                    break;
                }
            }

            unread.Clear();
            return subject;
        }
    }

    /// <summary>"RESOLVED: 1) That…": the mark and the number are no words of the sentence.</summary>
    [GeneratedRegex(
        @"^(?:\W{0,3}(?:it\swas\s)?(?:unanimously\s)?(?:resolved|agreed|decision|decided)\W{0,3}?[:–—*-][\s*]{0,9})?" +
        @"(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,4})[.):]\s{1,9}|\d{1,3}(?:\.\d{1,3}){1,3}\s|[-•*–]\s)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^\W{0,3}(?:it\swas\s)?(?:unanimously\s)?(?:resolved|agreed|decision|recommended)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resolution();

    [GeneratedRegex(
        @"\b(?:would|will|to|should)\sbe\s\w+\s[^.]{0,60}?\bby\s(?<o>(?:the\s)?[A-Z][\w’'./-]{1,30}" +
        @"(?:\s[A-Z][\w’'./-]{1,30}){0,3})(?=[.,;]|$|\s(?:by|before|at|and|in)\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ByWhom();

    [GeneratedRegex(
        @"[–—:-]\s?(?:now\s|partially\s|not\s(?:yet\s)?)?(?:completed?|ongoing|on-going|closed|done|outstanding|" +
        @"in\sprogress|carried\sforward|actioned)\b[^.]{0,40}\.?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex EndsInStatus();
}
