using CommitteeBot.Chat.Turns;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Calendar;

/// <summary>The committee's meetings, or the next one.</summary>
internal sealed class MeetingListTurn(ListMeetings meetings)
{
    public Task<Reply> ListAsync(Turn turn, ListMeetingsIntent intent, CancellationToken cancellation) =>
        ListAsync(turn, cancellation);

    public async Task<Reply?> ListButtonAsync(ButtonClick click, CancellationToken cancellation) =>
        await ListAsync(click.Turn, cancellation, click.Page);

    public async Task<Reply> NextAsync(Turn turn, NextMeetingIntent intent, CancellationToken cancellation) =>
        new(MeetingsCard.NextLine(await meetings.RunAsync(turn.Caller, turn.CommitteeId!.Value, cancellation)));

    private async Task<Reply> ListAsync(Turn turn, CancellationToken cancellation, int page = 1)
    {
        var list = await meetings.RunAsync(turn.Caller, turn.CommitteeId!.Value, cancellation);
        return new Reply(MeetingsCard.NextLine(list), MeetingsCard.Create(list, page)) { CardOnly = true };
    }
}
