using CommitteeBot.Chat.Register;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Briefing;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Calendar;

namespace CommitteeBot.Chat.Calendar;

/// <summary><c>brief</c>, and the button on the chair's card.</summary>
internal sealed class BriefTurn(CommitteeDb db, TimeProvider clock, ExportTurn files)
{
    public Task<Reply> RunAsync(Turn turn, BriefIntent intent, CancellationToken cancellation) => intent.AsWord
        ? files.OfferAsync(turn, FileRequest.ForBrief(), cancellation)
        : ShowAsync(turn, new BriefRequest(turn.CommitteeId!.Value, intent.Person), cancellation);

    public async Task<Reply?> ShowButtonAsync(ButtonClick click, CancellationToken cancellation) =>
        await ShowAsync(click.Turn, new BriefRequest(click.CommitteeId), cancellation);

    public async Task<Reply?> FileAsync(ButtonClick click, CancellationToken cancellation) =>
        await files.OfferAsync(click.Turn, FileRequest.ForBrief(), cancellation, isPress: true);

    private async Task<Reply> ShowAsync(Turn turn, BriefRequest request, CancellationToken cancellation)
    {
        var outcome = await new PrepareBrief(db, clock).HandleAsync(turn.Caller, request, cancellation);
        return Reply.From(MeetingOutcomeCard.Create(outcome, turn.Today)) with
        {
            RestrictedSources = outcome is BriefOutcome brief ? [.. brief.PrivateSources] : [],
        };
    }
}
