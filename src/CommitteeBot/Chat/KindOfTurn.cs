using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.MessageExtension;
using CommitteeBot.Store;

namespace CommitteeBot.Chat;

/// <summary>Sends an activity to the handling of its kind.</summary>
internal sealed class KindOfTurn(
    ReadTurn read, CompanyTurn company, FeedbackTurn feedback, LogFromMessageTurn logFromMessage, FindTurn find,
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
                return await feedback.RunAsync(await read.RunAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.ComposeExtensionFetchTask:
                return await logFromMessage.OpenAsync(await read.ForSharingAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.ComposeExtensionSubmitAction:
                return await logFromMessage.SubmitAsync(await read.ForSharingAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.ComposeExtensionQuery:
                return await find.RunAsync(await read.ForSharingAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke when activity.Name == InvokeNames.FileConsent:
                return await export.AnswerAsync(await read.RunAsync(activity, cancellation), cancellation);
            case ActivityTypes.Invoke:
                return new TurnResult.Answered(StatusCodes.Status400BadRequest, Fault("UnknownInvoke"));
            case ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate when DepartureTurn.Is(activity):
                await db.BeginWriteAsync(cancellation);
                return await departure.RunAsync(activity, cancellation);
            case ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate:
                var audience = await company.ChangedAsync(activity, cancellation);
                var named = await installer.FillAsync(activity, clock, cancellation);

                // Teams tells of an installation twice at the same moment; only one of the two may find the conversation new.
                await db.BeginWriteAsync(cancellation);
                return ArrivalTurn.Run(await read.RunAsync(named, cancellation, audience));
            case ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete:
                return await company.RunAsync(activity, (turn, services) => services.GetRequiredService<EditedMessageTurn>().RunAsync(turn, cancellation), cancellation);
            case ActivityTypes.Event when activity.Name is EventNames.MeetingStart or EventNames.MeetingEnd:
                return await meetingEvent.RunAsync(activity, cancellation);
            case ActivityTypes.MessageReaction or ActivityTypes.Event or ActivityTypes.Typing or ActivityTypes.EndOfConversation:
                return TurnResult.Silent.Instance;
            default:
                return new TurnResult.Answered(StatusCodes.Status400BadRequest, Fault("UnknownActivityType"));
        }
    }

    private static JsonElement Fault(string code) =>
        JsonSerializer.SerializeToElement(new JsonObject { ["error"] = new JsonObject { ["code"] = code } });
}
