using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing.Votes;

/// <summary>
/// How many, and who, were for, against and neither: <c>4 for, 3 against</c>, <c>by 7 votes to 2</c>, <c>FOR (5):
/// names</c>, <c>X abstained</c>.
/// </summary>
internal static partial class CountCues
{
    public static List<MotionCue> Read(string sentence, MeetingPeople people)
    {
        var cues = new List<MotionCue>();
        AddLists(sentence, people, cues);
        AddCounts(sentence, people, cues);
        AddRatios(sentence, cues);
        AddPeople(sentence, people, cues);
        return cues;
    }

    /// <summary>"Voting for: Cllrs A and B", "AGAINST (2): …".</summary>
    private static void AddLists(string sentence, MeetingPeople people, List<MotionCue> cues)
    {
        foreach (Match label in ListLabels().Matches(sentence))
        {
            var names = NamePhrase.ListAt(sentence, label.Index + label.Length, withCommas: true);
            if (names.Count == 0 || !names.Exists(n => n.IsTitled || people.Knows(n)))
                continue;
            var after = CountBehind().Match(sentence, names[^1].End);
            var count = label.Groups["n"].Success ? Number(label.Groups["n"].Value)
                : after.Success ? Number(after.Groups["n"].Value)
                : null;
            cues.Add(
                new MotionCue(Side(label.Groups["k"].Value), label.Index, names[^1].End)
                {
                    Names = people.Names(names), Count = count,
                });
        }
    }

    private static void AddCounts(string sentence, MeetingPeople people, List<MotionCue> cues)
    {
        // "For – 5 Against – 2" and "5 for, 2 against": what stands first tells which number is whose.
        var (numbers, labels) = (NumberFirst().Matches(sentence), LabelFirst().Matches(sentence));
        var labelled = labels.Count > 0 && (numbers.Count == 0 || labels[0].Index < numbers[0].Index);
        var found = labelled ? labels.Concat(numbers) : numbers.Concat(labels);
        foreach (var match in found)
            if (!Overlaps(cues, match) && Number(match.Groups["n"].Value) is { } count)
                cues.Add(
                    new MotionCue(Side(match.Groups["k"].Value), match.Index, match.Index + match.Length,
                        IsWeak: !IsStrong(match))
                    {
                        Count = count,
                        Names = NamesBehind(sentence, match.Index + match.Length, people),
                        OfAmendment = OfAmendment(sentence.AsSpan(match.Index + match.Length)),
                    });
    }

    /// <summary>"By 7 votes to 2": the first are those who won.</summary>
    private static void AddRatios(string sentence, List<MotionCue> cues)
    {
        foreach (Match ratio in Ratios().Matches(sentence))
        {
            if (Overlaps(cues, ratio))
                continue;
            var lost = LostBefore().IsMatch(sentence[..ratio.Index]);
            var (first, second) = lost
                ? (MotionCueKind.Against, MotionCueKind.For)
                : (MotionCueKind.For, MotionCueKind.Against);
            Add(first, "a");
            Add(second, "b");
            if (ratio.Groups["c"].Success)
                Add(MotionCueKind.Abstained, "c");

            void Add(MotionCueKind kind, string group) => cues.Add(
                new MotionCue(kind, ratio.Index, ratio.Index + ratio.Length)
                {
                    Count = Number(ratio.Groups[group].Value),
                });
        }
    }

    private static void AddPeople(string sentence, MeetingPeople people, List<MotionCue> cues)
    {
        foreach (Match verb in PersonVoted().Matches(sentence))
        {
            var names = NamePhrase.ListBefore(sentence, verb.Index);
            if (names.Count == 0 || !names.Exists(n => n.IsTitled || people.Knows(n)))
                continue;
            var side = verb.Groups["k"].Success ? Side(verb.Groups["k"].Value)
                : verb.Value.Contains("dissent", StringComparison.OrdinalIgnoreCase) ? MotionCueKind.Against
                : MotionCueKind.Abstained;
            cues.Add(
                new MotionCue(side, names[0].Start, verb.Index + verb.Length) { Names = people.Names(names) });
        }
    }

    private static bool Overlaps(List<MotionCue> cues, Match match) =>
        cues.Exists(c => match.Index < c.End && c.At < match.Index + match.Length);

    /// <summary>"1 abstention (Cllr Hart)", "two against: Cllrs Hart and Dale".</summary>
    private static IReadOnlyList<string> NamesBehind(string sentence, int at, MeetingPeople people) =>
        OpensNames().Match(sentence, at) is { Success: true } opens
            && NamePhrase.ListAt(sentence, at + opens.Length, withCommas: true) is [{ } first, ..] names
            && (first.IsTitled || people.Knows(first))
            ? people.Names(names)
            : [];

    private static bool? OfAmendment(ReadOnlySpan<char> behind) =>
        behind.StartsWith(" the amendment", StringComparison.OrdinalIgnoreCase) ? true
            : behind.StartsWith(" the motion", StringComparison.OrdinalIgnoreCase) ? false
            : null;

    private static bool IsStrong(Match match) =>
        match.Value.Contains("vot", StringComparison.OrdinalIgnoreCase)
            || match.Value.Contains("abst", StringComparison.OrdinalIgnoreCase);

    private static MotionCueKind Side(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'f' or 'i' => MotionCueKind.For,
        _ when word.StartsWith("agr", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("ay", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("ye", StringComparison.OrdinalIgnoreCase) => MotionCueKind.For,
        'a' when !word.StartsWith("against", StringComparison.OrdinalIgnoreCase) => MotionCueKind.Abstained,
        _ => MotionCueKind.Against,
    };

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : word.ToLowerInvariant() switch
            {
                "no" or "nil" or "none" or "zero" => 0,
                "a" or "an" or "a single" => 1,
                var name => Array.IndexOf(Words, name) is >= 0 and var at ? at + 1 : null,
            };

    private static readonly string[] Words =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(["eighteen", "nineteen", "twenty"]).ToArray();

    private const string N =
        @"\d{1,3}|zero|nil|none|no|a\ssingle|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|" +
        @"thirteen|" +
        @"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";

    private const string Fillers =
        @"(?:votes?|members?|councillors?|cllrs?|trustees?|governors?|directors?|people|of\sthem|were|was|had|having|" +
        @"voted|voting|cast|being|recorded|in|others?|present)";

    [GeneratedRegex(
        @"(?<![\w£.,/:-])(?<!\b(?:item|minute|no|nos|" +
        @"page)\.?\s)(?<n>" + N + @")\s(?:" + Fillers + @"\s){0,4}?(?:\((?=f|a))?" +
        @"(?<k>favour|for(?=\s?[,;.)]|\s?$|\sand\b|\s\d|\s(?:" + N + @")\b|\sthe\s(?:motion|amendment|proposal|" +
        @"recommendation|resolution|application)\b)|agreed(?=\s?[,.;]|\s?$|\sand\s(?:\d|one|two|three|four|five)\b)|" +
        @"against|opposed|dissent(?:ing|ed)|abst(?:ain(?:ed|ing)|" +
        @"entions?|ained))(?!\w|\s(?:planning|the\sapplication\sat))",
        RegexOptions.IgnoreCase)]
    private static partial Regex NumberFirst();

    [GeneratedRegex(
        @"\b(?<k>for|against|abst(?:entions?|ain(?:ed|ing)|ained)?|in\sfavour(?:\sof\s(?:the|this)\s\w+)?|ayes|noes|" +
        @"yes)\s?(?:[:=–—-]\s?|\()(?<n>" + N +
        @")\b(?!\s?(?:%|per\b|pounds))|(?-i:\b(?<k>For|FOR|Against|AGAINST|Abst[a-z]*|ABST[A-Z]*)\s(?<n>\d{1,2})" +
        @"(?=\s?[,;.)]|\s?$|\s(?i:against|abst|declared|for)\b))",
        RegexOptions.IgnoreCase)]
    private static partial Regex LabelFirst();

    [GeneratedRegex(
        @"\b(?:by|on\sa\svote\sof|" +
        @"majority\sof)\s(?<a>" + N + @")(?:\svotes?)?\s(?:votes?\s)?to\s(?<b>" + N + @")\b(?:\svotes?)?|" +
        @"\bvot(?:e|ed|es)\b\s?:?\s?(?:was\s)?\(?(?<a>\d{1,3})\s?(?:[-–/:]|\sto\s)\s?(?<b>\d{1,3})\b" +
        @"(?:\s?[-–/:]\s?(?<c>\d{1,3})\b)?|" +
        @"\b(?:carried|lost|defeated|approved|agreed|passed|rejected)\s(?:by\s)?\(?(?<a>\d{1,3})\s?(?:[-–/]|" +
        @"\sto\s)\s?" +
        @"(?<b>\d{1,3})\b(?:\s?[-–/]\s?(?<c>\d{1,3})\b)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ratios();

    [GeneratedRegex(@"\b(?:lost|defeated|rejected|not\scarried|fell|negatived|not\sagreed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LostBefore();

    [GeneratedRegex(
        @"(?:^|(?<=[.;,|:)]\s?)|\b(?:those|members|councillors|there)\s)(?:vot(?:es?|ed|ing)\s)?(?<k>for|in\sfavour|" +
        @"against|" +
        @"abstain(?:ed|ing)?|abstentions?|ayes|noes)(?:\s(?:the|this)\s(?:motion|amendment|proposal|recommendation))?" +
        @"\s?(?:\((?<n>" + N + @")\)|[–—-]\s?(?<n>\d{1,2})\b)?\s?[:–—-]\s?",
        RegexOptions.IgnoreCase)]
    private static partial Regex ListLabels();

    [GeneratedRegex(@"\G\s?(?:\(|:)\s?")]
    private static partial Regex OpensNames();

    [GeneratedRegex(@"\G\s?\((?<n>\d{1,3})\)")]
    private static partial Regex CountBehind();

    [GeneratedRegex(
        @"\b(?:(?:who|having|had|both)\s)?(?:(?:abstain(?:ed|ing)|dissent(?:ed|ing))\b|" +
        @"(?:asked|requested|wished)\b[^.]{0,60}\bthat\s(?:he|she|they)\s(?:had\s)?(?:voted\s(?<k>against|for)|" +
        @"abstained)\b|vot(?:ed|ing)\s(?<k>against|" +
        @"for|" +
        @"in\sfavour)\b|(?<k>against)(?=\s?[,.;)]|\s?$|\sand\b)|(?:asked|requested|wished)\b[^.]{0,40}\b(?:vote|" +
        @"votes)\s(?<k>against|for)\b[^.]{0,60}\b(?:recorded|" +
        @"minuted|noted)\b|(?:asked|requested|wished)\b[^.]{0,40}\babstention\b[^.]{0,60}\b(?:recorded|minuted|" +
        @"noted)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex PersonVoted();
}
