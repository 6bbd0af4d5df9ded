using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Auth;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Hosting;
using CommitteeBot.Language;
using CommitteeBot.Meetings.Briefing;
using CommitteeBot.Register;
using CommitteeBot.Register.Files;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Register;

/// <summary>
/// The register, or matters arising, as a file: offered in a one-to-one chat, made again when the person accepts it,
/// and saved to their OneDrive.
/// </summary>
internal sealed class ExportTurn(
    CommitteeDb db, TimeProvider clock, BotSettings settings, FileUpload upload, LateUploads late, LocalFiles files)
{
    /// <summary>Teams gives up on an invoke after five seconds, and making the file took some of them.</summary>
    private static readonly TimeSpan UploadWait = TimeSpan.FromSeconds(2);

    public Task<Reply> ExportAsync(Turn turn, ExportActionsIntent intent, CancellationToken cancellation) =>
        OfferAsync(turn, new FileRequest(intent.Format, intent.IsPublic), cancellation);

    public Task<Reply> ExportMattersAsync(
        Turn turn, ExportMattersArisingIntent intent, CancellationToken cancellation) =>
        OfferAsync(turn, FileRequest.ForMatters(intent.Meeting), cancellation);

    public async Task<Reply?> MattersFileAsync(ButtonClick click, CancellationToken cancellation) =>
        click.Number("meeting") is { } meeting
            ? await OfferAsync(
                click.Turn, FileRequest.ForMatters(null) with { MeetingId = meeting }, cancellation, isPress: true)
            : null;

    /// <param name="isPress">True for a button: its answer is a card, so what is offered in the chat comes beside
    /// it.</param>
    public async Task<Reply> OfferAsync(
        Turn turn, FileRequest request, CancellationToken cancellation, bool isPress = false)
    {
        var committee = turn.Committee!;
        if (!turn.Caller.IsMember(committee.Id))
            return Reply.From(
                OutcomeCard.Create(
                    new RegisterRefusal(RegisterReplyWords.ExportMembersOnly, RegisterReplyWords.AskToBeAdded)));
        if (!turn.IsPersonal && turn.Speaker.Person.PersonalConversationId is null)
            return new Reply(RegisterReplyWords.FilesOnlyOneToOne(Line(request)));

        if (await FileAsync(turn.Caller, committee, request, cancellation) is not { } file)
            return Reply.From(OutcomeCard.Create(await MattersAsync(turn.Caller, committee, request, cancellation)));
        if (!turn.IsPersonal || (isPress && settings.Mode != BotMode.Local))
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
            return new Reply(RegisterReplyWords.FileComesPrivately(turn.Speaker.Person.Name));
        }

        var text = $"{file.Name}: {Plural.Count(file.Actions, "action")}.";
        return settings.Mode == BotMode.Local
            ? Reply.From(new AdaptiveCard
            {
                Body = [new TextBlock(CardText.Escape(text)), TextBlock.Subtle(RegisterReplyWords.LocalLink)],
                Actions = [
                    new OpenUrlAction(files.Add(file.Name, file.Content)) { Title = RegisterReplyWords.OpenFile }],
                FallbackText = text,
            })
            : new Reply(text) { CardOnly = true, Attachments = [Offer(committee, file)] };
    }

    /// <summary>The person accepted or declined the file. Their role may have changed since it was offered.</summary>
    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (FileConsentValue.From(turn.Activity) is not { } value || !turn.IsPersonal)
            return Respond(new Reply(RegisterReplyWords.OfferUnreadable));
        if (value.Action != "accept")
            return Respond(new Reply(RegisterReplyWords.OfferDeclined));

        var context = value.Context is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        var committee = turn.Speaker.Reach.FirstOrDefault(c => c.Id == CardData.Number(context, "committee"));
        if (committee is null || !turn.Caller.IsMember(committee.Id) || FileRequest.Read(context) is not { } request
            || await FileAsync(turn.Caller, committee, request, cancellation) is not { } file)
            return Respond(new Reply(RegisterReplyWords.OfferOutdated));

        // Not cancelled with the invoke: a large file on a slow line takes longer, and the upload has a time limit of
        // its own.
        var uploading = UploadAsync(value.UploadInfo, file);
        if (await Task.WhenAny(uploading, Task.Delay(UploadWait, clock, cancellation)) == uploading)
            return Respond(await uploading);
        cancellation.ThrowIfCancellationRequested();
        _ = late.SayWhenDoneAsync(turn, uploading);
        return Respond(new Reply(RegisterReplyWords.FileBeingSaved(file.Name)));
    }

    private async Task<Reply> UploadAsync(FileUploadInfo? to, ExportedFile file) =>
        await upload.PutAsync(to?.UploadUrl, file.Content, CancellationToken.None) is { } refusal
            ? new Reply(refusal)
            : new Reply(RegisterReplyWords.FileSaved(file.Name))
            {
                CardOnly = true,
                Attachments = [FileInfoCard.CreateAttachment(to!)],
            };

    /// <returns>Null if there is nothing to put into it.</returns>
    private async Task<ExportedFile?> FileAsync(
        Caller caller, CommitteeRow committee, FileRequest request, CancellationToken cancellation)
    {
        if (request.IsBrief)
        {
            var prepared = await new PrepareBrief(db, clock)
                .HandleAsync(caller, new BriefRequest(committee.Id), cancellation);
            return prepared is BriefOutcome brief
                ? new ExportedFile(
                    request, request.FileName(committee.Prefix, brief.Meeting?.Values.Date ?? brief.Today),
                    BriefFile.Write(brief), brief.Promises.Count())
                : null;
        }

        if (request.IsMatters)
        {
            return await MattersAsync(caller, committee, request, cancellation) is MattersArisingShown matters
                ? new ExportedFile(
                    request with { MeetingId = matters.MeetingId },
                    request.FileName(committee.Prefix, matters.Date ?? Today(committee)), RegisterFile.Write(matters),
                    matters.Actions.Count)
                : null;
        }

        var table = await new ExportActions(db, clock)
            .RunAsync(caller, new ExportRequest([committee.Id], request.IsPublic), cancellation);
        return new ExportedFile(
            request, request.FileName(committee.Prefix, Today(committee)), RegisterFile.Write(table, request.Format),
            table.Rows.Count);
    }

    private Task<RegisterOutcome> MattersAsync(
        Caller caller, CommitteeRow committee, FileRequest request, CancellationToken cancellation) =>
        new MattersArising(db, clock).HandleAsync(
            caller, new MattersArisingRequest(committee.Id, request.Meeting) { MeetingId = request.MeetingId },
            cancellation);

    private DateOnly Today(CommitteeRow committee) => CommitteeDay.At(clock.GetUtcNow(), committee.Zone);

    private static Attachment Offer(CommitteeRow committee, ExportedFile file)
    {
        var context = file.Wanted.Write(committee.Id);
        var description = RegisterReplyWords.FileDescription(
            committee.Name, What(file.Wanted), Plural.Count(file.Actions, "action"));
        return new FileConsentCard(description, file.Content.Length, context, context).ToAttachment(file.Name);
    }

    private static string Line(FileRequest request) => request switch
    {
        { IsBrief: true } => RegisterReplyWords.BriefLine,
        { IsMatters: true } => RegisterReplyWords.MattersLine,
        _ => RegisterReplyWords.ExportLine,
    };

    private static string What(FileRequest request) => request switch
    {
        { IsBrief: true } => RegisterReplyWords.Brief,
        { IsMatters: true } => RegisterReplyWords.Matters,
        _ => RegisterReplyWords.Actions,
    };

    private static TurnResult.InvokeReply Respond(Reply reply) => new(StatusCodes.Status200OK, null) { Reply = reply };

    private sealed record ExportedFile(FileRequest Wanted, string Name, byte[] Content, int Actions);
}
