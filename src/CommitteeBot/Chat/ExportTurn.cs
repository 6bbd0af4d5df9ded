using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Auth;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Chat;

/// <summary>The register, or matters arising, as a file: offered in the person's own chat, put into their OneDrive once they take it, and made anew at that moment.</summary>
internal sealed class ExportTurn(CommitteeDb db, TimeProvider clock, BotSettings settings, FileUpload upload, LateUploads late, LocalFiles files)
{
    /// <summary>Teams gives an invoke up after five seconds, and the file was made in some of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<Reply> OfferAsync(Turn turn, WantedFile wanted, CancellationToken cancellation)
    {
        var committee = turn.Committee!;
        if (turn.Caller.RoleIn(committee.Id) < CommitteeRole.Member)
            return Reply.Of(OutcomeCard.Of(new Refused("Only members and officers of the committee can export its actions.", "Ask the committee's officer to add you to its members.")));
        if (!turn.IsPersonal && turn.Speaker.Person.PersonalConversationId is null)
            return new Reply($"I hand out files in your own chat with me only, and we have none yet. Write to me alone: **{Line(wanted)}**.");

        if (await FileAsync(turn.Caller, committee, wanted, cancellation) is not { } file)
            return Reply.Of(OutcomeCard.Of(await MattersAsync(turn.Caller, committee, wanted, cancellation)));
        if (!turn.IsPersonal)
        {
            var offered = new Activity { Type = ActivityTypes.Message, Attachments = [Offer(committee, file)] };
            db.Outbox.Add(new OutboxRow
            {
                Key = $"export\n{TurnKey.Of(turn.Activity)}",
                Kind = OutboxKind.Notice,
                CommitteeId = committee.Id,
                PersonId = turn.Speaker.Person.Id,
                Occasion = "a file that was asked for in a group",
                Content = JsonSerializer.Serialize(offered, ProtocolJson.Default.Activity),
                CreatedAt = turn.Now,
                DueAt = turn.Now,
                State = OutboxState.Waiting,
            });
            return new Reply($"{CardText.Plain(turn.Speaker.Person.Name)}, the file comes in your own chat with me.");
        }

        var said = $"{file.Name}: {ActionWords.Count(file.Actions, "action")}.";
        return settings.Mode == BotMode.Local
            ? Reply.Of(new AdaptiveCard
            {
                Body = [new TextBlock(CardText.Plain(said)), TextBlock.Subtle("The link works on this computer, for ten minutes.")],
                Actions = [new OpenUrlAction(files.Keep(file.Name, file.Content)) { Title = "Open the file" }],
                FallbackText = said,
            })
            : new Reply(said) { CardOnly = true, Attachments = [Offer(committee, file)] };
    }

    /// <summary>The person took the file, or declined it. Roles may have changed since it was offered.</summary>
    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (FileConsentValue.From(turn.Activity) is not { } value || !turn.IsPersonal)
            return Taken(new Reply("This offer of a file cannot be read any more. Type **export actions** for a new one."));
        if (value.Action != "accept")
            return Taken(new Reply("No file was saved. Type **export actions** whenever you want one."));

        var context = value.Context is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        var committee = turn.Speaker.Reach.FirstOrDefault(c => c.Id == CardData.Number(context, "committee"));
        if (committee is null || turn.Caller.RoleIn(committee.Id) < CommitteeRole.Member || WantedFile.Read(context) is not { } wanted
            || await FileAsync(turn.Caller, committee, wanted, cancellation) is not { } file)
            return Taken(new Reply("No file was saved: you can see that committee's actions no more, or the offer is from an earlier version. Type **export actions** for a new one."));

        // Not called off with the invoke: a large file on a slow line takes longer than that, and the upload has a time limit of its own.
        var uploading = UploadAsync(value.UploadInfo, file);
        if (await Task.WhenAny(uploading, Task.Delay(Patience, clock, cancellation)) == uploading)
            return Taken(await uploading);
        cancellation.ThrowIfCancellationRequested();
        _ = late.SayWhenDoneAsync(turn, uploading);
        return Taken(new Reply($"{file.Name} is being put into your OneDrive. It takes a moment; I say when it is there."));
    }

    private async Task<Reply> UploadAsync(FileUploadInfo? to, ExportedFile file) =>
        await upload.PutAsync(to?.UploadUrl, file.Content, CancellationToken.None) is { } refusal
            ? new Reply(refusal)
            : new Reply($"{file.Name} is in your OneDrive.") { CardOnly = true, Attachments = [FileInfoCard.Of(to!)] };

    /// <returns>Null where there is nothing that could be put into it.</returns>
    private async Task<ExportedFile?> FileAsync(Caller caller, CommitteeRow committee, WantedFile wanted, CancellationToken cancellation)
    {
        if (wanted.IsMatters)
        {
            return await MattersAsync(caller, committee, wanted, cancellation) is MattersArisingShown matters
                ? new ExportedFile(wanted with { MeetingId = matters.MeetingId }, wanted.NameOf(committee.Prefix, matters.Date ?? Today(committee)), RegisterFile.Of(matters), matters.Actions.Count)
                : null;
        }

        var table = await new ExportActions(db, clock).RunAsync(caller, new ExportRequest([committee.Id], wanted.IsPublic), cancellation);
        return new ExportedFile(wanted, wanted.NameOf(committee.Prefix, Today(committee)), RegisterFile.Of(table, wanted.Format), table.Rows.Count);
    }

    private Task<RegisterOutcome> MattersAsync(Caller caller, CommitteeRow committee, WantedFile wanted, CancellationToken cancellation) =>
        new MattersArising(db, clock).HandleAsync(caller, new MattersArisingRequest(committee.Id, wanted.Meeting) { MeetingId = wanted.MeetingId }, cancellation);

    private DateOnly Today(CommitteeRow committee) => CommitteeDay.Of(clock.GetUtcNow(), committee.Zone);

    private static string Line(WantedFile wanted) => wanted.IsMatters ? "matters arising as Word" : "export actions";

    private static Attachment Offer(CommitteeRow committee, ExportedFile file)
    {
        var context = file.Wanted.Write(committee.Id);
        var what = file.Wanted.IsMatters ? "Matters arising" : "The action register";
        return new FileConsentCard($"{what} of the {committee.Name}: {ActionWords.Count(file.Actions, "action")}", file.Content.Length, context, context).ToAttachment(file.Name);
    }

    private static TurnResult.Answered Taken(Reply reply) => new(StatusCodes.Status200OK, null) { Reply = reply };

    private sealed record ExportedFile(WantedFile Wanted, string Name, byte[] Content, int Actions);
}
