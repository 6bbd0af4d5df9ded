using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Outbox;
using Npgsql;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>
/// Committees that meet tomorrow and whose chairs get their digest in some minute of the soak: planned, made and
/// sent by
/// whichever node sends just then.
/// </summary>
internal sealed partial class SoakDigests(SoakServer server)
{
    /// <summary>By then everybody has written to the bot.</summary>
    private static readonly TimeSpan Begin = TimeSpan.FromSeconds(20);

    /// <summary>Planning looks each half minute, and a node that was gone in between begins anew.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1.5);

    private int expected;

    public async Task RunAsync(TimeSpan length, CancellationToken end)
    {
        await Task.Delay(Begin, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!end.IsCancellationRequested)
        {
            try
            {
                expected = await CreateAsync((int)(length - Begin - Rest).TotalMinutes);
                if (expected > 0)
                    return;
            }
            catch (NpgsqlException e) when (e is not PostgresException { SqlState: [>= '0' and <= '4', ..] })
            {
                // The server restarts.
            }

            await Task.Delay(1000, CancellationToken.None);
        }
    }

    /// <returns>True if each chair got each digest once, or it is in doubt.</returns>
    public async Task<bool> ReportAsync(SoakChannel channel, SoakTrouble trouble)
    {
        var states = await server.ColumnAsync(
            "select o.state || ' ' || c.name from outbox o join committee c on c.id = o.committeeid "
                + "where o.kind = 'ChairDigest'");
        var posted = channel.Posted.Where(p => p.Answers is null).Select(p => Name().Match(p.Body)).Where(m => m.Success)
            .CountBy(m => m.Value).ToDictionary();
        var sent = states.Where(s => s.StartsWith("Sent ", StringComparison.Ordinal)).ToList();
        var doubts = states.Count(s => s.StartsWith("InDoubt", StringComparison.Ordinal));
        var most = OutboxSender.MaxInFlight * (trouble.Kills + trouble.Freezes);
        Console.WriteLine(
            $"{expected} digests: "
                + string.Join(", ", states.CountBy(s => s.Split(' ')[0]).Select(s => $"{s.Value} {s.Key}")));
        return Check("digests neither sent nor in doubt", expected - sent.Count - doubts, 0)
            & Check("digests in doubt", doubts, most)
            & Check("digests posted twice", posted.Count(p => p.Value > 1), 0)
            & Check("marked as sent and not posted", sent.Count(s => !posted.ContainsKey(s["Sent ".Length..])), 0);
    }

    private static bool Check(string what, int found, int most)
    {
        Console.WriteLine($"{(found <= most ? "ok " : "BAD")} {what}: {found}{(most > 0 ? $" (at most {most})" : "")}");
        return found <= most;
    }

    /// <summary>One committee for each person and minute.</summary>
    private async Task<int> CreateAsync(int minutes)
    {
        var created = await server.ColumnAsync(Committees(minutes));
        return int.Parse(created.Single(), CultureInfo.InvariantCulture);
    }

    private static string Committees(int minutes) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        with people as (select id, row_number() over (order by id) n from person where personalconversationid is not null),
        plan as (
            select p.id person, row_number() over (order by p.n, m) k,
                to_char(now() at time zone 'Europe/London' + (m + 1) * interval '1 minute', 'HH24:MI') at
            from people p cross join generate_series(1, {{Math.Max(1, minutes)}}) m),
        committees as (
            insert into committee(name, prefix, nextactionnumber, zone, issample)
            select 'Soak committee ' || k || '.', 'S' || chr((65 + k / 26)::int) || chr((65 + k % 26)::int), 2,
                'Europe/London', false from plan returning id, name),
        placed as (select c.id committee, plan.* from committees c join plan on c.name = 'Soak committee ' || k || '.'),
        members as (
            insert into membership(committeeid, personid, role) select committee, person, 'Chair' from placed returning 1),
        meetings as (
            insert into meeting(committeeid, date, start, state, previousconfirmed)
            select committee, (now() at time zone 'Europe/London')::date + 1, '23:59', 'Planned', false from placed
            returning 1),
        rules as (
            insert into digest_rules
                (committeeid, moments, audiences, quietfrom, quietto, quietfreedays, changedat, changedby)
            select committee, '1d@' || at, 'Chair', '00:00', '00:00', false, now(), 'the measure' from placed
            returning 1),
        actions as (
            insert into action(committeeid, number, text, state, isrestricted, loggedat, loggedby, version)
            select committee, 1, 'look after digest ' || k, 'Open', false, now(), 'the measure', 1 from placed
            returning id, text),
        events as (
            insert into action_event(actionid, at, by, change, "to")
            select id, now(), 'the measure', 'Logged', text from actions returning 1)
        select (select count(*) from members)::text
        """);

    [GeneratedRegex(@"Soak committee \d+\.")]
    private static partial Regex Name();
}
