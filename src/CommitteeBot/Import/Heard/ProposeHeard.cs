using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Transcripts;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Heard;

/// <summary>
/// Proposes what was said in the call of a meeting as its actions: of what the register doesn't have in other words,
/// and no officer has rejected, the best twenty.
/// </summary>
internal sealed class ProposeHeard(CommitteeDb db, TimeProvider clock)
{
    public const int MostOfAMeeting = 20;

    /// <summary>What is written in the chat of a call is logged from shortly before it on.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    /// <param name="begin">When the call began.</param>
    /// <param name="heard">The likeliest first.</param>
    /// <returns>How many are new.</returns>
    public async Task<int> RunAsync(CommitteeRow committee, MeetingRow meeting, DateTimeOffset begin, CallSource source,
        IReadOnlyList<HeardCommitment> heard, CancellationToken cancellation)
    {
        var since = begin - Before;
        var known = await db.Actions.AsNoTracking().Include(a => a.Heard)
            .Where(a => a.CommitteeId == committee.Id
                && (a.MeetingId == meeting.Id || a.LoggedAt >= since || a.EndedAt == null)).ToListAsync(cancellation);
        var taken = known.ConvertAll(a => new SameCommitment(a.Text, a.Owner));
        var room = MostOfAMeeting - known.Count(a => a.MeetingId == meeting.Id && a.Heard is not null);
        var fresh = new List<HeardCommitment>();
        foreach (var one in heard.TakeWhile(_ => fresh.Count < room))
        {
            var words = new SameCommitment(one.Text, one.Owner);
            if (taken.Exists(words.Is))
                continue;
            taken.Add(words);
            fresh.Add(one);
        }

        if (fresh.Count == 0)
            return 0;
        var coming = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.State != MeetingState.Cancelled && m.Date > meeting.Date)
            .Select(m => m.Date!.Value).ToListAsync(cancellation);
        foreach (var one in fresh.OrderBy(f => f.SaidAt))
            db.Actions.Add(New(committee, meeting, source, one, coming));
        return fresh.Count;
    }

    private ActionRow New(CommitteeRow committee, MeetingRow meeting, CallSource source, HeardCommitment one,
        IReadOnlyCollection<DateOnly> coming)
    {
        var (due, now) = (DueDateParser.Find(one.Text, meeting.Date!.Value, coming), clock.GetUtcNow());
        if (due is { Problem: DueDateProblem.MeetingUnknown, Meeting: { } named }
            && named.FindIn(coming, meeting.Date.Value) is { } day)
            due = due.WithMeetingDate(day);
        var action = new ActionRow
        {
            Committee = committee, Number = committee.NextActionNumber++, Text = one.Text, Owner = one.Owner,
            Due = due is { IsValid: true } ? due.Date : null, DueText = due?.Words, State = ActionState.Proposed,
            Meeting = meeting, LoggedAt = now, LoggedBy = HeardWords.By,
            Heard = new HeardActionRow { Source = source, SaidAt = one.SaidAt },
        };
        action.History.Add(new ActionEventRow
        {
            At = now, By = HeardWords.By, Change = ActionChange.Logged, To = nameof(ActionState.Proposed),
            Note = source == CallSource.Transcript ? HeardWords.FromTranscript : HeardWords.FromInsight,
        });
        return action;
    }
}
