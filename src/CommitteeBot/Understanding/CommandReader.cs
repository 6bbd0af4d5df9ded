using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Understanding.Access;
using CommitteeBot.Understanding.Actions;
using CommitteeBot.Understanding.Calendar;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Clerk;
using CommitteeBot.Understanding.Digests;
using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Understanding;

/// <summary>
/// Tells a command from a question. A line that asks something is never forced into a command: what is not surely one
/// is left to the answers.
/// </summary>
internal static partial class CommandReader
{
    /// <summary>
    /// No command and no question is longer, and a grammar takes no more: its time grows faster than its text. A longer
    /// message may still log actions, line by line.
    /// </summary>
    public const int MaxLength = 2000;

    /// <summary>Null where the text isn't a command.</summary>
    public static Intent? Read(string text, CommandContext context)
    {
        var whole = CommandText.Clean(text, context.BotNames);
        if (whole.Length > MaxLength)
            return CaptureReader.Read(whole, context) is { } captured ? new LogActionsIntent(captured) : null;
        var (clean, committee) = CommitteePhrase.ExtractHeading(whole, context.Committees);
        return clean.Length == 0 ? null
            : ReadClean(clean, context) is { } intent ? intent with { Committee = intent.Committee ?? committee }
            : null;
    }

    private static Intent? ReadClean(string clean, CommandContext context)
    {
        if (CaptureReader.Read(clean, context) is { } actions)
            return new LogActionsIntent(actions)
            {
                Committee = actions.Select(a => a.Committee).FirstOrDefault(c => c is not null),
            };
        if (clean.Contains('\n'))
            return null;

        var line = CommandText.TrimCourtesy(clean);
        return ReadRequest(clean, line, context) ?? ReadLine(line, context)
            ?? (ReferenceApart.Join(line, context) is { } joined ? ReadLine(joined, context) : null)
            ?? (CommandSpelling.Correct(line) is { } mended ? ReadClean(mended, context) : null)
            ?? (ShortForms.WriteOut(line) is { } full ? ReadLine(full, context) : null)
            ?? (NumberWords.InFigures(line) is { } figures ? ReadLine(figures, context) : null);
    }

    /// <summary>"Would you please close QC-4?" asks for it, and not whether; "…, or keep it?" and "… once Jo has signed?" ask.</summary>
    private static ActionIntent? ReadRequest(string clean, string line, CommandContext context) =>
        line.EndsWith('?') && Request().IsMatch(clean) && !Conditional().IsMatch(line) && (AtEnd().IsMatch(line) || To().IsMatch(line))
            && ReadLine(line.TrimEnd('?', ' '), context) is ActionIntent { Changes: true } asked
            ? asked
            : null;

    private static Intent? ReadLine(string line, CommandContext context) =>
        SimpleCommands.Read(line) ?? ToDoReader.Read(line) ?? ClerkReader.Read(line)
            ?? CommitteeNameReader.Read(line, context) ?? ReviewReader.Read(line, context)
            ?? DigestReader.Read(line, context)
            ?? CalendarCommands.Read(line, context) ?? AccessReader.Read(line, context) ?? ActionCommands.Read(line, context)
        ?? ListReader.Read(line, context) ?? ReadOther(line, context) ?? ActionQuestions.Read(line, context);

    private static Intent? ReadOther(string line, CommandContext context)
    {
        if (Item().Match(line) is { Success: true } item)
            return new SetCurrentItemIntent(
                item.Groups["number"].Value,
                item.Groups["title"] is { Success: true } title ? title.Value.Trim() : null);
        if (NamedItem().Match(line) is { Success: true } named)
            return new SetCurrentItemIntent(
                named.Groups["aob"].Success ? SetCurrentItemIntent.OtherBusiness : "",
                named.Groups["title"] is { Success: true } words ? words.Value.Trim() : null);
        if (Use().Match(line) is { Success: true } use)
            return new UseCommitteeIntent(
                use.Groups["words"].Value.Trim()) { Committee = CommitteeMatcher.FindWhole(
                    use.Groups["words"].Value, context.Committees)?.Name };
        if (MattersFile().Match(line) is { Success: true } wanted)
        {
            var (rest, committee) = CommitteePhrase.Extract(wanted.Groups["rest"].Value, context.Committees);
            return new ExportMattersArisingIntent(
                MeetingReader.Read(Preposition().Replace(rest, ""))) { Committee = committee };
        }

        if (Matters().Match(line) is { Success: true } matters)
        {
            var (rest, committee) = CommitteePhrase.Extract(matters.Groups["rest"].Value, context.Committees);
            return new MattersArisingIntent(
                MeetingReader.Read(Preposition().Replace(rest, ""))) { Committee = committee };
        }

        if (DigestFor().Match(line) is { Success: true } digest)
            return new ShowDigestIntent { Committee = CommitteeMatcher.FindWhole(digest.Groups["rest"].Value,
                context.Committees)?.Name };
        return Export().Match(line) is { Success: true } export
            ? new ExportActionsIntent(
                export.Groups["format"].Value.ToUpperInvariant() switch { "EXCEL" or "XLSX" => "xlsx",
                    "WORD" or "DOCX" => "docx", "CSV" => "csv", _ => "xlsx" }, export.Groups["public"].Success)
            : null;
    }

    [GeneratedRegex(
        @"^(?:(?:now|next|we\s+are\s+on|moving\s+(?:on\s+)?to|on\s+to"
        + @"|start)\s+)?(?:agenda\s+)?item\s+(?:no\.?\s*)?(?<number>\d{1,3}[a-z]?(?:\.\d+)*)(?:\s*[:,–—-]\s*(?<ti"
        + @"tle>[^?]+))?\s*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"\b(?:if|or|once|when|unless|until\s+(?:s?he|they|we|i)|after|as\s+soon|provided|assuming|in\s+case|maybe|perhaps)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    /// <summary>Nothing but thanks behind the number.</summary>
    [GeneratedRegex(@"\d(?:\s+(?:please|pls|now|too|then|for\s+me|for\s+us))*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AtEnd();

    /// <summary>"QC-4 to Jo", "QC-4 to Friday".</summary>
    [GeneratedRegex(@"\d\s+(?:(?:over|back|on)\s+)?to\s", RegexOptions.IgnoreCase)]
    private static partial Regex To();

    [GeneratedRegex(@"^\W*(?:(?:please|hi|hello|and|so)\W+)*(?:can|could|would|will)\s+(?:you|u)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Request();

    /// <summary>An item that is called by its title: "item AOB", "next item: Lighting".</summary>
    [GeneratedRegex(
        @"^(?:(?:now|next|lastly|finally|we\s+are\s+on|we['’]re\s+on|moving\s+(?:on\s+)?to|on\s+to|onto|start"
            + @"|over\s+to)\s*[:,]?\s+)?(?:(?:agenda\s+)?item\s*[:,–—-]?\s+)?"
        + @"(?<aob>A\.?O\.?B\.?|any\s+other\s+(?:urgent\s+)?business)$|^(?:(?:now|next|we\s+are\s+on"
        + @"|moving\s+(?:on\s+)?to|on\s+to"
        + @"|start)\s+)?(?:agenda\s+)?item\s*[:–—-]\s*(?<title>[A-Za-z][^?]{1,80})$", RegexOptions.IgnoreCase)]
    private static partial Regex NamedItem();

    [GeneratedRegex(
        @"^(?:(?:switch|change)\s+(?:to|committee(?:\s+to)?)|use(?:\s+committee)?"
        + @"|committee)\s*:?\s+(?<words>[^?]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Use();

    [GeneratedRegex(
        @"^(?:show\s+|list\s+)?(?:the\s+)?matters\s+arising(?:\s+(?<rest>(?:from|for|of|in)\b[^?]+))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Matters();

    [GeneratedRegex(
        @"^(?:(?:export|download)\s+(?:the\s+)?matters\s+arising(?:\s+(?<rest>(?:from|for|of)\b[^?]+?))?(?:\s+(?:as"
        + @"|to|in)\s+(?:an?\s+)?(?:word|docx)(?:\s+(?:document|file))?)?"
        + @"|(?:(?:show|list|send|get)\s+(?:me\s+)?)?(?:the\s+)?matters\s+arising(?:\s+(?<rest>(?:from|for"
            + @"|of)\b[^?]+?))?\s+(?:as|in|to)\s+(?:an?\s+)?(?:(?:word|docx)(?:\s+(?:document|file))?|document"
            + @"|file))$", RegexOptions.IgnoreCase)]
    private static partial Regex MattersFile();

    [GeneratedRegex(@"^(?:from|for|of|in)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    [GeneratedRegex(
        @"^(?:show\s+|send\s+)?(?:me\s+)?(?:the\s+|my\s+)?digest(?:\s+(?:for|of)\s+(?:the\s+)?(?<rest>[^?]+))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex DigestFor();

    [GeneratedRegex(
        @"^(?:export|download)(?:\s+(?:the\s+|my\s+|all\s+)?(?<public>public\s+)?(?:actions|register"
        + @"|action\s+(?:log|list|register)))?(?:\s+(?:as|to|in)(?:\s+an?)?)?(?:\s+(?<format>csv|xlsx|excel|word"
        + @"|docx))?(?:\s+file)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Export();
}
