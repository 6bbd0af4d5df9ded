using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Outbox;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>What was said and sent, held against what the store has.</summary>
internal sealed partial class SoakReport(
    SoakServer server, SoakChannel channel, SoakTrouble trouble, IReadOnlyList<SoakTurn> turns, string log)
{
    private static readonly TimeSpan MaxUnanswered = TimeSpan.FromSeconds(15);

    /// <summary>How long before its node's end a reply may have been posted without anybody knowing.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    private bool isRight = true;

    /// <returns>True if nothing was lost or doubled beyond what is in doubt.</returns>
    public async Task<bool> WriteAsync()
    {
        var failed = turns.Where(t => t.Answer?.Body.Contains("That didn't work", StringComparison.Ordinal) == true)
            .ToList();
        Say($"{turns.Count} lines, {turns.Sum(t => t.Deliveries)} deliveries, {channel.Posted.Count} messages posted, "
            + $"{channel.Changed} shown again; {trouble.Kills} kills, {trouble.Stops} stops, {trouble.Freezes} "
            + $"freezes, {trouble.Outages.Count} restarts of the server ({string.Join(", ", trouble.Outages.Select(
                o => $"{(o.To - o.From).TotalSeconds:F1} s"))})");
        Say($"told that it didn't work: {failed.Count}; log: {log}");
        WriteAnswers();
        await CheckActionsAsync();
        await CheckMessagesAsync();
        CheckLimits();
        return isRight;
    }

    private void WriteAnswers()
    {
        var waits = turns.Where(t => t.Answer is not null).Select(Wait).Order().ToList();
        Say($"answered after p50 {Percent(waits, .5):F0} ms, p99 {Percent(waits, .99):F0} ms, longest without the time "
            + $"of outages {waits[^1].TotalSeconds:F1} s");
        foreach (var late in turns.Where(t => t.Answer is not null && Wait(t) > MaxUnanswered).Take(10))
            Say($"late: {late.SaidAt:HH:mm:ss} {Wait(late).TotalSeconds:F1} s {late.Text}");
        Check("lines without an answer", turns.Count(t => t.Answer is null), 0);
        Check($"answered later than {MaxUnanswered.TotalSeconds} s", waits.Count(w => w > MaxUnanswered), 0);
        var answers = channel.Posted.Where(p => p.Answers is not null).GroupBy(p => p.Answers!).ToList();
        var twice = answers.Where(a => a.Count() > 1).ToList();
        Say($"{twice.Count} lines were answered by two messages, in doubt at {trouble.Gone.Count} kills and freezes");
        foreach (var postings in twice.Select(a => a.ToList()))
            Say($"twice: {string.Join(", ", postings.Select(a => $"{a.At:HH:mm:ss.f}"))}");
        Check(
            "lines answered twice though no node was killed or frozen just then",
            twice.Count(a => !trouble.Gone.Any(g => a.First().At > g.From - Slack && a.First().At < g.To + Slack)), 0);
    }

    private async Task CheckActionsAsync()
    {
        foreach (var turn in turns.Where(t => t is { Logged: null, Answer: not null } && Paper().IsMatch(t.Text)))
            Say($"answered otherwise: {Summary().Match(turn.Answer!.Body).Value}");
        var stored = await server.ColumnAsync(
            "select c.prefix || '-' || a.number || ' ' || a.text from action a join committee c on c.id = "
                + "a.committeeid where a.text like '%soak paper%'");
        var logged = turns.Where(t => t.Logged is not null).ToList();
        Say($"{logged.Count} actions confirmed, {stored.Count} in the store");
        Check(
            "confirmed actions that are missing or other",
            logged.Count(t => !stored.Any(s => s.StartsWith($"{t.Logged} ", StringComparison.Ordinal)
                && s.Contains(Paper().Match(t.Text).Value, StringComparison.Ordinal))), 0);
        Check("confirmed references twice", logged.Count - logged.DistinctBy(t => t.Logged).Count(), 0);
        Check(
            "lines logged twice",
            stored.Count - stored.DistinctBy(s => Paper().Match(s).Value).Count(), 0);
        Check(
            "gaps in references",
            await server.NumberAsync(
                "select coalesce(sum(c.nextactionnumber - 1 - (select count(distinct number) from action a where "
                    + "a.committeeid = c.id)), 0) from committee c"), 0);
        var closed = turns.Where(t => t is { Closes: not null, Answer: not null }
            && !t.Answer.Body.Contains("That didn't work", StringComparison.Ordinal)).Select(t => $"'{t.Closes}'");
        var changes = await server.ColumnAsync(
            "select c.prefix || '-' || a.number || ' ' || (select count(*) from action_event e where e.actionid = a.id "
                + "and e.change = 'State') from action a join committee c on c.id = a.committeeid where c.prefix || "
                + $"'-' || a.number in ({string.Join(',', closed.DefaultIfEmpty("''"))})");
        Check(
            $"of {changes.Count} completed actions not changed exactly once",
            changes.Count(c => !c.EndsWith(" 1", StringComparison.Ordinal)), 0);
        Check("replies that nobody finished", await server.NumberAsync(
            "select count(*) from handled_activity where postingby is not null"), trouble.Kills + trouble.Freezes);
    }

    private async Task CheckMessagesAsync()
    {
        var sent = Unasked().Select(u => Number().Match(u.Body).Value).ToList();
        var rows = await server.ColumnAsync(
            "select state || ' ' || substr(key, 6) from outbox where key like 'soak/%'");
        var byState = rows.GroupBy(r => r[..r.IndexOf(' ', StringComparison.Ordinal)]).ToList();
        Say($"{rows.Count} messages unasked: {string.Join(", ", byState.Select(s => $"{s.Count()} {s.Key}"))}; "
            + $"{await server.NumberAsync("select count(*) from outbox where key not like 'soak/%'")} others");
        Check("messages posted twice", sent.Count - sent.Distinct().Count(), 0);
        Check(
            "marked as sent and not posted",
            rows.Count(r => r.StartsWith("Sent ", StringComparison.Ordinal)
                && !sent.Contains($"unasked {r[5..]}.")), 0);
        Check(
            "in doubt",
            rows.Count(r => r.StartsWith("InDoubt", StringComparison.Ordinal)),
            OutboxSender.MaxInFlight * (trouble.Kills + trouble.Freezes));
        Check(
            "neither sent nor in doubt",
            rows.Count(r => !r.StartsWith("Sent ", StringComparison.Ordinal)
                && !r.StartsWith("InDoubt", StringComparison.Ordinal)), 0);
    }

    private void CheckLimits()
    {
        var unasked = Unasked().ToList();
        var fastest = Enumerable.Range(0, Math.Max(0, unasked.Count - 6))
            .Select(i => unasked[i + 6].At - unasked[i].At).DefaultIfEmpty(TimeSpan.MaxValue).Min();
        Say($"seven in a row were sent within {fastest.TotalSeconds:F2} s at the fastest");
        foreach (var (span, max) in Throttle.Limits)
            Check(
                string.Create(
                    CultureInfo.InvariantCulture, $"more than {max} to one chat within {span.TotalSeconds} s"),
                unasked.GroupBy(u => u.Chat).Sum(c => Over([.. c.Select(u => u.At)], span, max)), 0);
    }

    private static int Over(List<DateTimeOffset> at, TimeSpan span, int max) =>
        Enumerable.Range(0, Math.Max(0, at.Count - max)).Count(i => at[i + max] - at[i] < span);

    private IEnumerable<Posting> Unasked() => channel.Posted.Where(p => Number().IsMatch(p.Body));

    /// <summary>From the line to its answer, without the time in which the store did not answer.</summary>
    private TimeSpan Wait(SoakTurn turn)
    {
        var (from, to) = (turn.SaidAt, turn.Answer!.At);
        var away = trouble.Outages.Sum(o => Math.Max(
            0, (Earlier(o.To, to) - (o.From > from ? o.From : from)).TotalSeconds));
        return to - from - TimeSpan.FromSeconds(away);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static double Percent(List<TimeSpan> sorted, double share) =>
        Figures.Percentile(sorted.ConvertAll(w => w.TotalMilliseconds), share);

    private void Check(string what, long found, long most)
    {
        isRight &= found <= most;
        Say($"{(found <= most ? "ok " : "BAD")} {what}: {found}{(most > 0 ? $" (at most {most})" : "")}");
    }

    private static void Say(string line) => Console.WriteLine(line);

    [GeneratedRegex(@"soak paper \d+ of person \d+")]
    private static partial Regex Paper();

    [GeneratedRegex("\"(text|summary)\":\"[^\"]{0,200}")]
    private static partial Regex Summary();

    [GeneratedRegex(@"unasked \d+\.")]
    private static partial Regex Number();
}
