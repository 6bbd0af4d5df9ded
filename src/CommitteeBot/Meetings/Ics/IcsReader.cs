using System.Globalization;
using NodaTime;
using NodaTime.Extensions;

namespace CommitteeBot.Meetings.Ics;

/// <summary>
/// Reads the events of an iCalendar file (RFC 5545) between two dates. It is strict: an event with a part that it
/// doesn't
/// know is left out with a warning that names the part. No text makes it throw.
/// </summary>
internal static class IcsReader
{
    public const int MaxEvents = 2000;
    private const int MaxOccurrences = 400;
    private const int MaxWarnings = 50;

    private static readonly HashSet<string> Read = ["DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "UID",
        "SEQUENCE", "STATUS", "RRULE", "EXDATE", "RECURRENCE-ID"];

    /// <summary>Unsupported parts that change the dates of an event.</summary>
    private static readonly HashSet<string> NeverGuessed = ["RDATE", "EXRULE"];

    /// <param name="zone">
    /// The committee's time zone: floating times are in it, and all others are converted to it.
    /// </param>
    public static IcsReading Parse(string text, DateTimeZone zone, DateOnly from, DateOnly to)
    {
        var warnings = new List<IcsWarning>();
        void Warn(int? line, string what)
        {
            if (warnings.Count < MaxWarnings)
                warnings.Add(new IcsWarning(line, what));
        }

        var events = Events(text, (line, what) => Warn(line, what), out var fault);
        if (fault is not null)
            return new IcsReading([], warnings, fault);

        var occurrences = new List<IcsOccurrence>();
        foreach (var series in events.GroupBy(e => e.Uid, StringComparer.Ordinal))
            occurrences.AddRange(Expand([.. series], zone, from.ToLocalDate(), to.ToLocalDate(), Warn));
        return new IcsReading([.. occurrences.OrderBy(o => o.Date).ThenBy(o => o.Start)], warnings, null);
    }

    private sealed record Component(int Line, string Uid, int Sequence, string Summary, string? Location,
        IcsTime Start, IcsTime? End, Period? Length, bool IsCancelled,
        RecurrenceRule? Rule, IReadOnlyList<IcsTime> Without, IcsTime? RecurrenceId);

    private static List<Component> Events(string text, Action<int, string> warn, out string? fault)
    {
        var events = new List<Component>();
        var open = new Stack<string>();
        List<IcsLine>? inEvent = null;
        var (isCalendar, begun) = (false, 0);
        fault = null;
        foreach (var line in IcsLine.ReadAll(text, warn))
        {
            if (line.Name == "BEGIN")
            {
                open.Push(line.Value.Trim().ToUpperInvariant());
                isCalendar |= open.Peek() == "VCALENDAR";
                if (open.Peek() == "VEVENT" && open.Count == 2)
                    (inEvent, begun) = ([], line.Number);
            }
            else if (line.Name == "END")
            {
                if (open.Count == 0 || !open.Pop().Equals(line.Value.Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    warn(line.Number, IcsWords.Damaged);
                    break;
                }

                if (open.Count == 1 && inEvent is not null && line.Value.Trim()
                    .Equals("VEVENT", StringComparison.OrdinalIgnoreCase))
                {
                    if (EventOf(inEvent, begun, warn) is { } one)
                        events.Add(one);
                    inEvent = null;
                }
            }
            else if (open.Count == 2)
            {
                inEvent?.Add(line);
            }

            if (events.Count > MaxEvents)
            {
                fault = IcsWords.TooMany(MaxEvents);
                return [];
            }
        }

        if (!isCalendar)
            fault = IcsWords.NotACalendar;
        else if (inEvent is not null || open.Count > 0)
            warn(begun, IcsWords.EndsInTheMiddle);
        return events;
    }

    private static Component? EventOf(List<IcsLine> lines, int begun, Action<int, string> warn)
    {
        IcsLine? One(string name) => lines.Find(l => l.Name == name);

        Component? Without(int line, string why)
        {
            var subject = One("SUMMARY")?.Text is { Length: > 0 } summary ? IcsWords.Quoted(IcsTime.Shorten(summary))
                : IcsWords.AnEvent;
            warn(line, IcsWords.LeftOut(subject, why));
            return null;
        }

        if (lines.Find(l => NeverGuessed.Contains(l.Name)) is { } unknown)
            return Without(unknown.Number, IcsWords.NotSupported(unknown.Name));
        foreach (var twice in lines.Where(l => Read.Contains(l.Name) && l.Name != "EXDATE").GroupBy(l => l.Name)
            .Where(g => g.Count() > 1))
            return Without(twice.Last().Number, IcsWords.Twice(twice.Key));
        if (One("UID")?.Value.Trim() is not { Length: > 0 and <= 512 } uid)
            return Without(begun, IcsWords.NoUid);
        if (One("DTSTART") is not { } startLine)
            return Without(begun, IcsWords.NoStart);
        if (IcsTime.Read(startLine, out var fault) is not { } start)
            return Without(startLine.Number, fault!);
        IcsTime? end = null;
        if (One("DTEND") is { } endLine && (end = IcsTime.Read(endLine, out fault)) is null)
            return Without(endLine.Number, fault!);
        Period? length = null;
        if (One("DURATION") is { } durationLine && (length = IcsDuration.Read(durationLine.Value)) is null)
            return Without(durationLine.Number, IcsWords.Duration(IcsTime.Shorten(durationLine.Value)));
        RecurrenceRule? rule = null;
        if (One("RRULE") is { } ruleLine && (rule = RecurrenceRule.Read(ruleLine.Value, out fault)) is null)
            return Without(ruleLine.Number, fault!);
        IcsTime? recurrence = null;
        if (One("RECURRENCE-ID") is { } recurrenceLine)
        {
            if (recurrenceLine.Parameters.ContainsKey("RANGE"))
                return Without(recurrenceLine.Number, IcsWords.LaterOccurrences);
            if ((recurrence = IcsTime.Read(recurrenceLine, out fault)) is null)
                return Without(recurrenceLine.Number, fault!);
        }

        var without = new List<IcsTime>();
        foreach (var line in lines.Where(l => l.Name == "EXDATE"))
        {
            foreach (var value in line.Value.Split(','))
            {
                if (IcsTime.Read(value.Trim(), line.Parameters, out fault) is not { } day)
                    return Without(line.Number, fault!);
                without.Add(day);
            }
        }

        var status = One("STATUS")?.Value.Trim().ToUpperInvariant();
        if (status is not (null or "CONFIRMED" or "TENTATIVE" or "CANCELLED"))
            return Without(One("STATUS")!.Number, IcsWords.Status(IcsTime.Shorten(status)));
        var sequence = int.TryParse(One("SEQUENCE")?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number : 0;
        return new Component(begun, uid, sequence, One("SUMMARY")?.Text ?? "",
            One("LOCATION")?.Text is { Length: > 0 } place ? place : null,
            start, end, length, status == "CANCELLED", rule, without, recurrence);
    }

    private static IEnumerable<IcsOccurrence> Expand(List<Component> series, DateTimeZone zone, LocalDate from,
        LocalDate to, Action<int?, string> warn)
    {
        // If a file has two versions of an event, the later one counts.
        var masters = series.Where(c => c.RecurrenceId is null).OrderByDescending(c => c.Sequence).Take(1).ToList();
        var changed = series.Where(c => c.RecurrenceId is not null).GroupBy(c => Key(c.RecurrenceId!, zone))
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.Sequence)!);
        var found = new List<IcsOccurrence>();
        foreach (var master in masters)
        {
            if (master.Rule is null)
            {
                found.Add(Of(master, master.Start.Local, "", zone));
                continue;
            }

            var without = master.Without.Select(w => Key(w, zone)).ToHashSet();
            foreach (var local in Recurrence.Expand(master.Start, master.Rule, to, zone))
            {
                var at = master.Start with { Local = local };
                var key = Key(at, zone);
                if (without.Contains(key) || (master.Start.IsDateOnly is false && without.Contains(key[..8]))
                    || changed.ContainsKey(key))
                    continue;
                if (at.In(zone).Date >= from)
                    found.Add(Of(master, local, key, zone));
                if (found.Count > MaxOccurrences)
                {
                    warn(master.Line,
                        IcsWords.Repeats(IcsTime.Shorten(master.Summary), MaxOccurrences));
                    break;
                }
            }
        }

        found.AddRange(changed.Select(c => Of(c.Value, c.Value.Start.Local, c.Key, zone)));
        return found.Where(o => o.Date >= from.ToDateOnly() && o.Date <= to.ToDateOnly());
    }

    private static IcsOccurrence Of(Component one, LocalDateTime local, string recurrence, DateTimeZone zone)
    {
        var start = (one.Start with { Local = local }).In(zone);
        LocalDateTime? end = one switch
        {
            { Start.IsDateOnly: true } => null,
            { Length: { } length } => (one.Start with { Local = local.Plus(length) }).In(zone),
            { End: { IsDateOnly: false } until } =>
                start.Plus(Period.Between(one.Start.In(zone), until.In(zone), PeriodUnits.Minutes)),
            _ => null,
        };
        var date = start.Date.ToDateOnly();
        TimeOnly? at = one.Start.IsDateOnly ? null : start.TimeOfDay.ToTimeOnly();
        TimeOnly? to = end is { } last && last.Date == start.Date && last > start ? last.TimeOfDay.ToTimeOnly() : null;
        return new IcsOccurrence(one.Uid, recurrence, one.Sequence, one.Summary, one.Location, date, at, to,
            one.IsCancelled);
    }

    /// <summary>Identifies a moment, in whichever zone it is written.</summary>
    private static string Key(IcsTime time, DateTimeZone zone)
    {
        var local = time.In(zone);
        return time.IsDateOnly ? local.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : local.ToString("yyyyMMdd'T'HHmm", CultureInfo.InvariantCulture);
    }
}
