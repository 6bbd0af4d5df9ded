using System.Runtime.ExceptionServices;
using CommitteeBot.Graph;
using CommitteeBot.Import.Heard;
using CommitteeBot.Language.Dates;
using CommitteeBot.Meetings.Following;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Looks for what was written down of a committee's calls for a day after each, and proposes what somebody took on in
/// it. Nothing else of it is kept. A node that dies in between leaves no mark, so that it is read again.
/// </summary>
internal sealed partial class TranscriptSource(
    GraphSettings settings, HearCall hear, IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<TranscriptSource> logger) : IFollowedSource
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    /// <summary>For as long after a meeting most of what is written down of it comes.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(4);

    public IEnumerable<FollowedKey> Keys => settings.Committees.Where(c => c.HearsCalls)
        .Select(c => new FollowedKey(KeyOf(c), [c.Committee], "what was said in the calls"));

    public static string KeyOf(FollowedCommittee committee) =>
        $"call/{committee.Calendar}/{committee.Committee.ToLowerInvariant()}";

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var followed = settings.Committees.First(c => c.HearsCalls && KeyOf(c) == source.Key);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var calls = await new CallsToHear(db, clock).ReadAsync(followed, cancellation);
        var mark = HeardMark.Read(source.Mark);
        var heard = new List<HeardCall>();
        var isShut = false;
        ExceptionDispatchInfo? failure = null;
        foreach (var call in calls)
        {
            try
            {
                heard.AddRange(await hear.RunAsync(
                    followed, call, mark, () => RosterAsync(db, call.MeetingId, cancellation), cancellation));
            }
            catch (GraphException e) when (
                e.Fault is GraphFault.NotFound or GraphFault.Rejected or GraphFault.NotAllowed)
            {
                NotHeard(call.MeetingId, e.Fault);
                // A policy that was only just given takes a while.
                isShut |= e.Fault is GraphFault.NotAllowed && clock.GetUtcNow() >= call.End + Usual;
            }
            catch (GraphException e)
            {
                failure = ExceptionDispatchInfo.Capture(e); // The calls behind it have their day as well.
            }
        }

        if (heard.Count == 0)
            failure?.Throw();

        return async (store, held, token) =>
        {
            var now = clock.GetUtcNow();
            held.DueAt = now + (calls.Any(c => now < c.End + Usual) ? Soon : Later);
            held.Mark = mark.With(heard.Select(h => (h.Call.MeetingId, h.Id)), calls.Select(c => c.MeetingId));
            foreach (var one in heard)
                await ProposeAsync(store, one, token);
            if (isShut && calls.Count > 0)
                await TellAsync(store, calls[0].MeetingId, (committee, _) =>
                    ($"{held.Key}/shut/{now:yyyyMM}", FollowingWords.CallsShut(committee.Name)), token);
        };
    }

    private async Task<IReadOnlyList<string>> RosterAsync(CommitteeDb db, long meeting, CancellationToken cancellation)
    {
        var committee = await db.Meetings.Where(m => m.Id == meeting).Select(m => m.CommitteeId)
            .SingleAsync(cancellation);
        return (await new CommitteePeople(db, clock.GetUtcNow()).RosterAsync(committee, cancellation))
            .FindAll(p => !p.HasLeft).ConvertAll(p => p.Name);
    }

    private async Task ProposeAsync(CommitteeDb db, HeardCall heard, CancellationToken cancellation)
    {
        if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == heard.Call.MeetingId, cancellation)
            is not { Date: not null } meeting)
            return;
        var committee = await db.Committees.SingleAsync(c => c.Id == meeting.CommitteeId, cancellation);
        var count = await new ProposeHeard(db, clock).RunAsync(
            committee, meeting, heard.Call.Begin, heard.Source, heard.Commitments, cancellation);
        Proposed(count, meeting.Id);
        if (count == 0)
            return;
        await db.FlushAsync(cancellation);
        await TellAsync(db, meeting.Id, (of, day) => (
            $"call/{meeting.Id}/{HeardMark.Fingerprint(heard.Id)}", HeardWords.Proposed(count, of.Name, day)),
            cancellation);
    }

    private async Task TellAsync(CommitteeDb db, long meetingId,
        Func<CommitteeRow, string, (string Occasion, string Text)> say, CancellationToken cancellation)
    {
        if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == meetingId, cancellation)
            is not { Date: { } date } meeting)
            return;
        var committee = await db.Committees.SingleAsync(c => c.Id == meeting.CommitteeId, cancellation);
        var (occasion, text) = say(committee, UkDate.Long(date));
        await TellOfficers.StageAsync(
            db, committee, MessageKind.FollowingNews, occasion, text, clock.GetUtcNow(), cancellation);
    }

    [LoggerMessage(142, LogLevel.Warning, "The transcript of the call of meeting {Meeting} was not read ({Fault}).")]
    private partial void NotHeard(long meeting, GraphFault fault);

    [LoggerMessage(143, LogLevel.Information, "{Count} actions were proposed from the call of meeting {Meeting}.")]
    private partial void Proposed(int count, long meeting);
}
