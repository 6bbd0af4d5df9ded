using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Access;

/// <summary>
/// Reads that a committee has another name, or that two are one. Names may hold any of the words between them ("to",
/// "and"), so of all places where a line can be split the one counts at which both sides are most surely committees.
/// </summary>
internal static partial class CommitteeNameReader
{
    /// <summary>Nobody's committee has a longer name; a longer line is about something else.</summary>
    private const int MaxWords = 12;

    public static Intent? Read(string line, CommandContext context)
    {
        var isQuestion = line.TrimEnd().EndsWith('?');
        var text = line.Trim().TrimEnd('.', '!', '?', ' ');
        if (Rename().Match(text) is { Success: true } rename)
            return ReadRename(rename.Groups["rest"].Value, To(), context);
        if (Merge().Match(text) is { Success: true } merge)
            return ReadMerge(merge.Groups["rest"].Value, Into(), isEitherWay: false, context)
                ?? ReadMerge(merge.Groups["rest"].Value, With(), isEitherWay: true, context);
        if (isQuestion)
            return null;
        if (NameOf().Match(text) is { Success: true } named)
            return ReadRename(named.Groups["rest"].Value, Is(), context);
        if (Same().Match(text) is { Success: true } same)
            return ReadMerge(same.Groups["rest"].Value, And(), isEitherWay: true, context);
        return (Intent?)ReadMerge(text, SameAs(), isEitherWay: true, context) ?? ReadRename(text, Called(), context);
    }

    private static RenameCommitteeIntent? ReadRename(string text, Regex between, CommandContext context)
    {
        // The new name is nobody's yet, so the committee alone decides where the line is split.
        var best = Splits(text, between)
            .Select(s => (s.Left, s.Right, Sure: Sureness(s.Left, context)))
            .Where(s => s.Sure > 0 || LooksLikeBody(s.Right))
            .Where(s => !IsOther(s.Left))
            .OrderByDescending(s => s.Sure).FirstOrDefault();
        return best.Left is null ? null : new RenameCommitteeIntent(best.Left, best.Right);
    }

    private static MergeCommitteesIntent? ReadMerge(
        string text, Regex between, bool isEitherWay, CommandContext context)
    {
        var best = Splits(text, between)
            .Select(s => (s.Left, s.Right, Sure: Math.Min(1, Sureness(s.Left, context))
                + Math.Min(1, Sureness(s.Right, context)), All: Sureness(s.Left, context)
                + Sureness(s.Right, context)))
            .Where(s => s.Sure > 0 && !IsOther(s.Left) && !IsOther(s.Right))
            .OrderByDescending(s => s.Sure).ThenByDescending(s => s.All).FirstOrDefault();
        return best.Left is null ? null : new MergeCommitteesIntent(best.Left, best.Right, isEitherWay);
    }

    private static IEnumerable<(string Left, string Right)> Splits(string text, Regex between)
    {
        foreach (Match match in between.Matches(text))
        {
            var (left, right) = (Name(text[..match.Index]), Name(text[(match.Index + match.Length)..]));
            if (left.Length > 0 && right.Length > 0)
                yield return (left, right);
        }
    }

    /// <summary>2 for a committee that is known, 1 for what may be one, 0 for anything else.</summary>
    private static int Sureness(string words, CommandContext context) =>
        context.Committees.Any(c => c.IsCalled(words) || c.HasPrefix(words)) || Here().IsMatch(words) ? 2
        : LooksLikeBody(words) ? 1
        : 0;

    private static bool LooksLikeBody(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MaxWords && Body().IsMatch(words);

    /// <summary>Actions, items and meetings are renamed and merged by other commands, or not at all.</summary>
    private static bool IsOther(string words) => Other().IsMatch(words);

    private static string Name(string words)
    {
        var name = words.Trim().Trim(',', ':', ' ', '"', '“', '”', '‘', '’', '\'');
        return Article().Replace(name, "");
    }

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:re-?name|(?:change|correct)\s+the\s+name\s+of)\s+(?:the\s+committee\s+called\s+)?(?<rest>.+)$",
        AnyCase)]
    private static partial Regex Rename();

    [GeneratedRegex(@"\s+(?:to|as|into)\s+(?:be\s+)?", AnyCase)]
    private static partial Regex To();

    [GeneratedRegex(
        @"^(?:merge|combine|amalgamate|fold|unite|move\s+(?:everything|all)\s+(?:from|of|in))\s+(?<rest>.+)$",
        AnyCase)]
    private static partial Regex Merge();

    [GeneratedRegex(@"\s+(?:in\s+to|in|to|into)\s+", AnyCase)]
    private static partial Regex Into();

    [GeneratedRegex(@"\s+(?:with|w/|and|&|plus)\s+", AnyCase)]
    private static partial Regex With();

    [GeneratedRegex(@"^the\s+(?:right|correct|proper|real|full|new|actual)\s+name\s+(?:of|for)\s+(?<rest>.+)$", AnyCase)]
    private static partial Regex NameOf();

    [GeneratedRegex(@"\s+(?:is|should\s+be)\s+", AnyCase)]
    private static partial Regex Is();

    [GeneratedRegex(
        @"^(?<rest>.+?)\s+(?:are|is)\s+(?:both\s+)?(?:(?:really|actually|in\s+fact|just|all)\s+)?(?:one\s+and\s+)?"
        + @"(?:the\s+same|one)(?:\s+(?:committee|body|thing|board|panel|group|council|one))?$",
        AnyCase)]
    private static partial Regex Same();

    [GeneratedRegex(@"\s+(?:and|&)\s+", AnyCase)]
    private static partial Regex And();

    [GeneratedRegex(
        @"\s+is\s+(?:(?:really|actually|in\s+fact|just)\s+)?the\s+same\s+(?:(?:committee|body|thing|one)\s+)?as\s+",
        AnyCase)]
    private static partial Regex SameAs();

    [GeneratedRegex(
        @"\s+(?:(?:should|must|ought\s+to)\s+be|is\s+(?:now|really|actually|properly)|(?:has|have)\s+been|was)\s+"
        + @"(?:re-?named|called|named|known\s+as)\s+(?:(?:to|as)\s+)?",
        AnyCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"^(?:this|our)\s+committee$|^(?:this|it)$", AnyCase)]
    private static partial Regex Here();

    /// <summary>Ends in what bodies are called, as clerks shorten it too, or goes on with "of" or "for".</summary>
    [GeneratedRegex(
        @"\b(?:(?:sub-?\s?)?(?:committee|c(?:omm)?t+ee|cte|cmte|comm)|board|panel|council|forum|group|trust|cabinet"
        + @"|partnership|commission|assembly|executive|society|association|federation|authority|governors)\.?"
        + @"(?:\s+(?:of|for)\s+\S.*|\s+\([^)]*\))?$",
        AnyCase)]
    private static partial Regex Body();

    [GeneratedRegex(@"^(?:[A-Z]{2,5}-\d+|(?:agenda\s+)?items?\b|actions?\b|meetings?\b|the\s+(?:item|action|meeting)\b)", AnyCase)]
    private static partial Regex Other();

    [GeneratedRegex(@"^the\s+", AnyCase)]
    private static partial Regex Article();
}
