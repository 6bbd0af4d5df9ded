using System.Globalization;
using Npgsql;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>
/// Queues what the bot says unasked, as a planner on any node does: in bursts, to those who have written to it.
/// </summary>
internal sealed class SoakMessages(SoakServer server)
{
    private const int Burst = 10;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(8);

    private int next;

    public async Task RunAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await QueueAsync();
            }
            catch (NpgsqlException)
            {
                // The server restarts; nothing of the burst is there.
            }

            await Task.Delay(Pace, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task QueueAsync()
    {
        var from = next;
        next += Burst;
        await server.ChangeAsync(string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            insert into outbox(key, kind, personid, occasion, content, scope, createdat, dueat, state, attempts)
            select 'soak/' || n, 'LateAnswer', p.id, 'a measure',
                '{"type":"message","text":"unasked ' || n || '."}', {{Scope}}, now(), now(), 'Waiting', 0
            from generate_series({{from}}, {{next - 1}}) n
            join lateral (select id from person where personalconversationid is not null order by id
                offset n % (select count(*) from person where personalconversationid is not null) limit 1) p on true
            """));
    }

    /// <summary>Made for those who may see nothing, so everybody may read it.</summary>
    private static string Scope => $"'{CommitteeBot.Store.MessageScope.Write(Committees.ReadScope.None)}'";
}
