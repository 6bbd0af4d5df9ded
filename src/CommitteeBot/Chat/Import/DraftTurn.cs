using CommitteeBot.Chat.Turns;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Drafts;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Chat.Import;

/// <summary>
/// <c>check draft</c> with a file, or of draft minutes that are in the store. Only between an officer and the bot: a
/// draft may
/// hold what is private.
/// </summary>
internal sealed class DraftTurn(FileDownload download, CommitteeDb db, TimeProvider clock)
{
    public async Task<Reply> RunAsync(Turn turn, CheckDraftIntent intent, CancellationToken cancellation)
    {
        if (turn.Caller.OfficerIds.Count == 0)
            return new Reply(DraftWords.OfficersOnly);
        if (!turn.IsPersonal)
            return new Reply(DraftWords.PersonalOnly);
        var check = new CheckDraft(db, clock);
        switch (FileTurn.FindFiles(turn.Activity))
        {
            case [var file]:
                var fetched = await download.GetAsync(FileTurn.FindUrl(file)!, cancellation);
                return fetched.Refusal is { } refusal
                    ? new Reply(refusal)
                    : Reply.From(DraftCard.Create(await check.OfFileAsync(
                        turn.Caller, fetched.Content, file.Name ?? "draft", turn.CommitteeId, cancellation)));
            case [_, ..]:
                return new Reply(DraftWords.OneFile);
        }

        var meeting = intent.Meeting is { } phrase
            ? (await new PastMeetingFinder(db).FindAsync(turn.Caller.OfficerIds, phrase, turn.Today, cancellation))
                .ConvertAll(m => (long?)m).FirstOrDefault()
            : turn.Conversation.ReviewedMeetingId;
        return meeting is { } known
            ? Reply.From(DraftCard.Create(await check.OfMeetingAsync(turn.Caller, known, cancellation)))
            : new Reply(intent.Meeting is null ? DraftWords.SendFile : ArchiveWords.NoSuchMeeting);
    }

    public async Task<Reply?> CheckAsync(ButtonClick click, CancellationToken cancellation) =>
        click.Number("meeting") is not { } meeting ? null
            : !click.Turn.IsPersonal ? new Reply(DraftWords.PersonalOnly)
            : Reply.From(DraftCard.Create(await new CheckDraft(db, clock).OfMeetingAsync(click.Caller, meeting, cancellation)));
}
