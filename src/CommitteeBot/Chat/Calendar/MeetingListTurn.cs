using CommitteeBot.Chat.Turns;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Calendar;

/// <summary>Commands about the committee's meetings and the card before the next one.</summary>
internal sealed class MeetingListTurn(ListMeetings meetings, PrepareChairDigest digest)
{
    public async Task<Reply> RunAsync(Turn turn, Intent intent, CancellationToken cancellation)
    {
        var committee = turn.CommitteeId!.Value;
        if (intent is ShowDigestIntent)
            return await DigestAsync(turn, committee, cancellation);

        var list = await meetings.RunAsync(turn.Caller, committee, cancellation);
        return intent is Understanding.NextMeetingIntent
            ? new Reply(MeetingsCard.NextLine(list))
            : new Reply(MeetingsCard.NextLine(list), MeetingsCard.Create(list)) { CardOnly = true };
    }

    public async Task<Reply> DigestAsync(Turn turn, long committee, CancellationToken cancellation)
    {
        if (!turn.Caller.Scope.MemberCommitteeIds.Contains(committee))
            return new Reply("The register and its digest are for the committee's members and officers. Ask what the minutes say, or type **next meeting**.");
        var prepared = await digest.RunAsync(turn.Caller, committee, cancellation);
        return Reply.From(ChairCard.Create(prepared));
    }
}
