using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Auth;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Hosting;
using CommitteeBot.Language;
using CommitteeBot.Register;
using CommitteeBot.Register.Files;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Register;

/// <summary>The register, or matters arising, as a file: offered in the person's own chat, put into their OneDrive once they take it, and made anew at that moment.</summary>
internal sealed class ExportTurn(CommitteeDb db, TimeProvider clock, BotSettings settings, FileUpload upload, LateUploads late, LocalFiles files)
{
    /// <summary>Teams gives an invoke up after five seconds, and the file was made in some of them.</summary>
    private static readonly TimeSpan UploadWait = TimeSpan.FromSeconds(2);

    public async Task<Reply> OfferAsync(Turn turn, FileRequest wanted, CancellationToken cancellation)
    {
        var committee = turn.Committee!;
        if (!turn.Caller.IsMember(committee.Id))
            return Reply.From(OutcomeCard.Create(new RegisterRefusal("Only members and officers of the committee can export its actions.", "Ask the committee's officer to add you to its members.")));
        if (!turn.IsPersonal && turn.Speaker.Person.PersonalConversationId is null)
            return new Reply($"I hand out files in your own chat with me only, and we have none yet. Write to me alone: **{Line(wanted)}**.");

        if (await FileAsync(turn.Caller, committee, wanted, cancellation) is not { } file)
            return Reply.From(OutcomeCard.Create(await MattersAsync(turn.Caller, committee, wanted, cancellation)));
        if (!turn.IsPersonal)
        {
            var offered = new Activity { Type = ActivityTypes.Message, Attachments = [Offer(committee, file)] };
            db.Outbox.Add(new OutboxMessageRow
            {
                Key = $"export\n{TurnKey.From(turn.Activity)}",
                Kind = MessageKind.JobResult,
                CommitteeId = committee.Id,
                PersonId = turn.Speaker.Person.Id,
                Occasion = DeliveryWords.ExportOccasion,
                Content = JsonSerializer.Serialize(offered, ProtocolJson.Default.Activity),
                Scope = MessageScope.Write(turn.Caller.Scope),
                CreatedAt = turn.Now,
                DueAt = turn.Now,
                State = MessageState.Waiting,
            });
            return new Reply($"{CardText.Escape(turn.Speaker.Person.Name)}, the file comes in your own chat with me.");
        }

        var said = $"{file.Name}: {Plural.Count(file.Actions, "action")}.";
        return settings.Mode == BotMode.Local
            ? Reply.From(new AdaptiveCard
            {
                Body = [new TextBlock(CardText.Escape(said)), TextBlock.Subtle("The link works on this computer, for ten minutes.")],
                Actions = [new OpenUrlAction(files.Add(file.Name, file.Content)) { Title = "Open the file" }],
                FallbackText = said,
            })
            : new Reply(said) { CardOnly = true, Attachments = [Offer(committee, file)] };
    }

    /// <summary>The person took the file, or declined it. Roles may have changed since it was offered.</summary>
    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (FileConsentValue.From(turn.Activity) is not { } value || !turn.IsPersonal)
            return Respond(new Reply("This offer of a file cannot be read any more. Type **export actions** for a new one."));
        if (value.Action != "accept")
            return Respond(new Reply("No file was saved. Type **export actions** whenever you want one."));

        var context = value.Context is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        var committee = turn.Speaker.Reach.FirstOrDefault(c => c.Id == CardData.Number(context, "committee"));
        if (committee is null || !turn.Caller.IsMember(committee.Id) || FileRequest.Read(context) is not { } wanted
            || await FileAsync(turn.Caller, committee, wanted, cancellation) is not { } file)
            return Respond(new Reply("No file was saved: you can see that committee's actions no more, or the offer is from an earlier version. Type **export actions** for a new one."));

        // Not called off with the invoke: a large file on a slow line takes longer than that, and the upload has a time limit of its own.
        var uploading = UploadAsync(value.UploadInfo, file);
        if (await Task.WhenAny(uploading, Task.Delay(UploadWait, clock, cancellation)) == uploading)
            return Respond(await uploading);
        cancellation.ThrowIfCancellationRequested();
        _ = late.SayWhenDoneAsync(turn, uploading);
        return Respond(new Reply($"{file.Name} is being put into your OneDrive. It takes a moment; I say when it is there."));
    }

    private async Task<Reply> UploadAsync(FileUploadInfo? to, ExportedFile file) =>
        await upload.PutAsync(to?.UploadUrl, file.Content, CancellationToken.None) is { } refusal
            ? new Reply(refusal)
            : new Reply($"{file.Name} is in your OneDrive.") { CardOnly = true, Attachments = [FileInfoCard.CreateAttachment(to!)] };

    /// <returns>Null where there is nothing that could be put into it.</returns>
    private async Task<ExportedFile?> FileAsync(Caller caller, CommitteeRow committee, FileRequest wanted, CancellationToken cancellation)
    {
        if (wanted.IsMatters)
        {
            return await MattersAsync(caller, committee, wanted, cancellation) is MattersArisingShown matters
                ? new ExportedFile(wanted with { MeetingId = matters.MeetingId }, wanted.FileName(committee.Prefix, matters.Date ?? Today(committee)), RegisterFile.Write(matters), matters.Actions.Count)
                : null;
        }

        var table = await new ExportActions(db, clock).RunAsync(caller, new ExportRequest([committee.Id], wanted.IsPublic), cancellation);
        return new ExportedFile(wanted, wanted.FileName(committee.Prefix, Today(committee)), RegisterFile.Write(table, wanted.Format), table.Rows.Count);
    }

    private Task<RegisterOutcome> MattersAsync(Caller caller, CommitteeRow committee, FileRequest wanted, CancellationToken cancellation) =>
        new MattersArising(db, clock).HandleAsync(caller, new MattersArisingRequest(committee.Id, wanted.Meeting) { MeetingId = wanted.MeetingId }, cancellation);

    private DateOnly Today(CommitteeRow committee) => CommitteeDay.At(clock.GetUtcNow(), committee.Zone);

    private static string Line(FileRequest wanted) => wanted.IsMatters ? "matters arising as Word" : "export actions";

    private static Attachment Offer(CommitteeRow committee, ExportedFile file)
    {
        var context = file.Wanted.Write(committee.Id);
        var what = file.Wanted.IsMatters ? "Matters arising" : "The action register";
        return new FileConsentCard($"{what} of the {committee.Name}: {Plural.Count(file.Actions, "action")}", file.Content.Length, context, context).ToAttachment(file.Name);
    }

    private static TurnResult.InvokeReply Respond(Reply reply) => new(StatusCodes.Status200OK, null) { Reply = reply };

    private sealed record ExportedFile(FileRequest Wanted, string Name, byte[] Content, int Actions);
}
