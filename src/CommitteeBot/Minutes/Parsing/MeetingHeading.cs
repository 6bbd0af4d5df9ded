using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>Reads the facts about the meeting from the head of the document.</summary>
internal sealed partial record MeetingHeading(
    string? Committee, DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Venue, MinutesStatus? Status,
    bool DateFromSettings)
{
    private const int MaxHeadLines = 24;
    private const int MaxHeadLineLength = 400;

    public static MeetingHeading Read(IReadOnlyList<Block> preamble, FrontMatter frontMatter)
    {
        var head = new List<string>();
        var untilPeople = -1;
        foreach (var block in preamble.Take(MaxHeadLines))
        {
            if (untilPeople < 0 && AttendanceLabel.At(block) is not null)
                untilPeople = head.Count;
            var text = Beginning(block.Text);
            if (text.Length > 0 && !OtherDate().IsMatch(text))
                head.Add(text);
        }

        var title = untilPeople < 0 ? head : head[..untilPeople];
        DateOnly? date = null;
        DateOnly? ofPage = null;
        PrintedTime? time = null;
        foreach (var line in head)
        {
            // Generators print a page's own date alone, year first; what the minutes say goes before it.
            if (PageDate().IsMatch(line))
            {
                ofPage ??= PrintedDate.First(line)?.Date;
                continue;
            }

            foreach (var found in PrintedDate.FindAll(line).Where(d => !MovedFrom().IsMatch(line[..d.Index])))
                date ??= found.Date ?? (YearIn(head) is { } year ? (found with { Year = year }).Date : null);
            if (date is not null || TimeLabel().IsMatch(line))
                time ??= PrintedTime.First(line);
        }

        date ??= ofPage;
        date ??= frontMatter.Title is { } pageTitle ? PrintedDate.First(pageTitle)?.Date : null;
        var fromSettings = date is null
            && frontMatter is { Title: not null, Date: not null } && MeetingWord().IsMatch(frontMatter.Title)
            && PrintedDate.First(frontMatter.Date)?.Date is not null;
        if (fromSettings)
            date = PrintedDate.First(frontMatter.Date!)?.Date;
        return new MeetingHeading(
            ReadCommittee(title, frontMatter), date, time?.Start, time?.End, ReadVenue(head),
            ReadStatus(head, frontMatter), fromSettings);
    }

    /// <summary>
    /// A paragraph begins with the title where the line breaks are lost; what is long without one is no head.
    /// </summary>
    private static string Beginning(string text)
    {
        if (text.Length <= MaxHeadLineLength)
            return text;
        var end = text.LastIndexOf(' ', MaxHeadLineLength / 2);
        return end > 0 && MeetingWord().IsMatch(text.AsSpan(0, end)) && PrintedDate.First(text[..end]) is not null
            ? text[..end]
            : "";
    }

    private static MinutesStatus? ReadStatus(List<string> head, FrontMatter frontMatter)
    {
        foreach (var line in head.Append(frontMatter.Title ?? ""))
        {
            if (Draft().IsMatch(line))
                return MinutesStatus.Draft;
            if (Final().IsMatch(line))
                return MinutesStatus.Confirmed;
        }

        return null;
    }

    private static int? YearIn(List<string> head)
    {
        foreach (var line in head)
            if (LoneYear().Match(line) is { Success: true } match)
                return int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
        return null;
    }

    private static string? ReadCommittee(List<string> head, FrontMatter frontMatter)
    {
        string? weak = null;
        string? parent = null;
        foreach (var line in head.Append(frontMatter.Title ?? ""))
        {
            if (AttendanceLabel.Starts(line) is not null && !line.Contains(" of ", StringComparison.Ordinal))
                continue;
            var name = CommitteeName.Read(line);
            if (OfParent().Match(line) is { Success: true } part
                && !CommitteeName.NamesABody(part.Groups["fund"].Value)
                && CommitteeName.Read(part.Groups["part"].Value) is var own && CommitteeName.NamesABody(own))
                name = own;
            if (!CommitteeName.NamesABody(name))
                continue;
            if (CommitteeName.IsKindOnly(name))
                weak ??= name;
            else if (parent is null && CommitteeName.IsParent(name))
                parent = name;
            else if (parent is null || CommitteeName.IsPart(name))
                return name;
        }

        return parent ?? weak;
    }

    private static string? ReadVenue(List<string> head)
    {
        foreach (var line in head)
            if (VenueLabel().Match(line) is { Success: true } match)
                return match.Groups["v"].Value.Trim().TrimEnd('.', ',');
        for (var i = 0; i < head.Count; i++)
        {
            // "Held in the hall" may run on into the next line before the day.
            if (HeldIn().Match(i + 1 < head.Count ? $"{head[i]} {head[i + 1]}" : head[i]) is { Success: true } held
                && held.Index < head[i].Length)
                return InCase(held.Groups["v"].Value);
            if (PrintedDate.First(head[i]) is not null
                && PrintedTime.First(head[i]) is not null && BehindTime().Match(head[i]) is { Success: true } behind)
                return InCase(behind.Groups["v"].Value);
        }

        return null;

        static string InCase(string venue)
        {
            var plain = venue.Trim().TrimEnd('.', ',');
            return plain.Any(char.IsLower) ? plain : CommitteeName.InTitleCase(plain);
        }
    }

    [GeneratedRegex(
        @"(?<!\b(?:approval|confirmation|adoption)\s(?:at|by|of)\s(?:the\s)?)\bnext\s(?:\w+\s){0,2}meeting|" +
        @"\bdate\sof\s(?:the\s)?next|\bpublish|\blast\s(?:updated|meeting)|" +
        @"\bprevious\smeeting|\bapproved\s(?:on|at)\b|\bpublic\snotice|\bcopyright|\bconfirmed\sat\b|\bprinted\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OtherDate();

    /// <summary>The day on which the meeting did not take place.</summary>
    [GeneratedRegex(
        @"\b(?:adjourned|re-?scheduled|postponed|deferred|moved|originally\s(?:due|planned|scheduled)"
            + @"|instead\sof)\s(?:from\s|for\s|on\s|the\s)*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MovedFrom();

    [GeneratedRegex(@"\b(?:draft|unconfirmed|unapproved|unadopted)\b|subject\sto\s(?:confirmation|approval)", RegexOptions.IgnoreCase)]
    private static partial Regex Draft();

    [GeneratedRegex(
        @"\b(?:confirmed|approved|adopted|final)\s(?:\w+\s)?(?:minutes|notes)\b|^(?:confirmed|approved)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Final();

    [GeneratedRegex(@"^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]{5,12}(?:\s?(?:Z|[+-][0-9:]{4,5}))?)?$")]
    private static partial Regex PageDate();

    [GeneratedRegex(@"\b(?:19|20)[0-9][0-9]\b")]
    private static partial Regex LoneYear();

    [GeneratedRegex(@"^(?:start\s)?time\b|\b(?:at|from)\s[0-9]|[0-9]\s?[ap]\.?m", RegexOptions.IgnoreCase)]
    private static partial Regex TimeLabel();

    [GeneratedRegex(@"\b(?:minutes|meeting|notes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingWord();

    /// <summary>"Vale Pension Fund – Local Pension Board".</summary>
    [GeneratedRegex(@"^(?<fund>[^–—-]{4,80})\s[–—-]\s(?<part>[A-Z][^–—]{4,80})$", RegexOptions.ExplicitCapture)]
    private static partial Regex OfParent();

    [GeneratedRegex(
        @"(?:^|\s{2})(?:venue|place|location|where)\s?:\s{0,5}(?<v>.{3,120})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex VenueLabel();

    /// <summary>"held in the Village Hall on", "held virtually via a service at".</summary>
    [GeneratedRegex(
        @"\bheld\s(?:(?:in|at)\s(?:the\s)?(?<v>(?!(?:[0-9]|\w+\s(?:noon|midday)\b|(?:public|private|person|" +
        @"common)\b))[^.;:]{3,110}?)|(?<v>(?:virtually|remotely|online)(?:\s(?:via|on|by|using|" +
        @"over)\s[^,.;:]{3,40}?)?))(?=,?\s(?:on\s(?:the\s)?(?:[0-9]|mon|tue|wed|thu|fri|sat|sun)|at\s[0-9]|" +
        @"from\s[0-9]|commencing|starting)|,\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|\.|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex HeldIn();

    /// <summary>A place behind the time of day: "at 2.00pm in the Custom House", "7.30pm Village Hall".</summary>
    [GeneratedRegex(
        @"(?:[0-9]\s?[ap]\.?m\.?|[0-9][:.][0-9]{2}(?:\s?(?:hrs|hours))?|\bnoon),?\s(?:(?:in|" +
        @"at)\s(?:the\s)?(?<v>[A-Z][^.;:]{3,100})|(?<v>[A-Z][^.;:0-9]{2,80}\b(?:Hall|Room|Rooms|Centre|House|" +
        @"Chamber|Chambers|Office|Offices|School|Church|Library|Building|Suite|Headquarters|Hotel|Club|Pavilion|" +
        @"College|Institute|Theatre)\b[^.;:0-9]{0,40}))\.?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex BehindTime();
}
