using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Register;
using CommitteeBot.Chat.Register.MessageExtension;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>Sends an activity to the handling of its kind.</summary>
internal sealed class ActivityRouter(
    TurnReader read, GroupChatTurn company, FeedbackTurn feedback, LogFromMessageTurn logFromMessage, SearchTurn find,
    ExportTurn export, MeetingEventTurn meetingEvent, InstallerName installer, DepartureTurn departure, CommitteeDb db, TimeProvider clock)
{
    public async Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                return await company.RunAsync(activity, (turn, services) => services.GetRequiredService<MessageTurn>().RunAsync(turn, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.AdaptiveCardAction:
                return await company.RunAsync(activity, (turn, services) => services.GetRequiredService<CardActionTurn>().RunAsync(turn, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.MessageSubmitAction:
                return await feedback.RunAsync(await read.ReadAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.ComposeExtensionFetchTask:
                return await logFromMessage.OpenAsync(await read.ForSharingAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.ComposeExtensionSubmitAction:
                return await logFromMessage.SubmitAsync(await read.ForSharingAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.ComposeExtensionQuery:
                return await find.RunAsync(await read.ForSharingAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.FileConsent:
                return await export.AnswerAsync(await read.ReadAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke:
                return new TurnResult.InvokeReply(StatusCodes.Status400BadRequest, Error("UnknownInvoke"));
            case ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate when DepartureTurn.Is(activity):
                await db.BeginWriteAsync(cancellation);
                return await departure.RunAsync(activity, cancellation);
            case ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate:
                var audience = await company.MembersChangedAsync(activity, cancellation);
                var named = await installer.FillAsync(activity, clock, cancellation);

                // Teams tells of an installation twice at the same moment; only one of the two may find the conversation new.
                await db.BeginWriteAsync(cancellation);
                return ArrivalTurn.Run(await read.ReadAsync(named, cancellation, audience));
            case ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete:
                return await company.RunAsync(activity, (turn, services) => services.GetRequiredService<EditedMessageTurn>().RunAsync(turn, cancellation), cancellation);
            case ActivityTypes.Event when activity.Name is EventNames.MeetingStart or EventNames.MeetingEnd:
                return await meetingEvent.RunAsync(activity, cancellation);
            case ActivityTypes.MessageReaction or ActivityTypes.Event or ActivityTypes.Typing or ActivityTypes.EndOfConversation:
                return TurnResult.NoReply.Instance;
            default:
                return new TurnResult.InvokeReply(StatusCodes.Status400BadRequest, Error("UnknownActivityType"));
        }
    }

    private static JsonElement Error(string code) =>
        JsonSerializer.SerializeToElement(new JsonObject { ["error"] = new JsonObject { ["code"] = code } });
}
