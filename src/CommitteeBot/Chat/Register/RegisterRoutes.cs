using ActivityProtocol.Schema;
using CommitteeBot.Chat.Register.MessageExtension;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Meetings;
using CommitteeBot.Register;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Register;

/// <summary>What of the action register can be said, clicked and shared in chat.</summary>
internal static class RegisterRoutes
{
    public static IServiceCollection AddRegisterTurns(this IServiceCollection services) => services
        .AddScoped<RegisterTurn>()
        .AddScoped<RegisterButtons>()
        .AddScoped<CaptureTurn>()
        .AddScoped<ChangeAndLogTurn>()
        .AddScoped<RunningMeeting>()
        .AddScoped<MeetingEventTurn>()
        .AddScoped<ExportTurn>()
        .AddScoped<LogFromMessageTurn>()
        .AddScoped<SearchTurn>()
        .AddIntents()
        .AddButtons()
        .AddPersonalTurn<ExportTurn>(ActivityTypes.Invoke, InvokeNames.FileConsent, t => t.AnswerAsync)
        .AddSharingTurn<LogFromMessageTurn>(
            ActivityTypes.Invoke, InvokeNames.ComposeExtensionFetchTask, t => t.OpenAsync)
        .AddSharingTurn<LogFromMessageTurn>(
            ActivityTypes.Invoke, InvokeNames.ComposeExtensionSubmitAction, t => t.SubmitAsync)
        .AddSharingTurn<SearchTurn>(ActivityTypes.Invoke, InvokeNames.ComposeExtensionQuery, t => t.RunAsync)
        .AddActivity<MeetingEventTurn>(ActivityTypes.Event, EventNames.MeetingStart, t => t.RunAsync)
        .AddActivity<MeetingEventTurn>(ActivityTypes.Event, EventNames.MeetingEnd, t => t.RunAsync);

    private static IServiceCollection AddIntents(this IServiceCollection services) => services
        .AddIntent<LogActionsIntent, CaptureTurn>(t => t.LogAsync)
        .AddIntent<SetCurrentItemIntent, CaptureTurn>(t => t.SetItemAsync)
        .AddIntent<ShowLoggedIntent, CaptureTurn>(t => t.ShowLoggedAsync)
        .AddIntent<StartMeetingIntent, CaptureTurn>(t => t.StartAsync)
        .AddIntent<EndMeetingIntent, CaptureTurn>(t => t.EndAsync)
        .AddIntent<ListActionsIntent, RegisterTurn>(t => t.ListAsync)
        .AddIntent<MattersArisingIntent, RegisterTurn>(t => t.MattersArisingAsync)
        .AddIntent<ActionIntent, RegisterTurn>(t => t.ChangeAsync)
        .AddIntent<SeveralActionsIntent, RegisterTurn>(t => t.ChangeSeveralAsync)
        .AddIntent<ChangeAndLogIntent, ChangeAndLogTurn>(t => t.RunAsync)
        .AddIntent<ExportActionsIntent, ExportTurn>(t => t.ExportAsync)
        .AddIntent<ExportMattersArisingIntent, ExportTurn>(t => t.ExportMattersAsync);

    private static IServiceCollection AddButtons(this IServiceCollection services) => services
        .AddShowButton<RegisterButtons>(ChatVerbs.ListActions, b => b.ListOpenAsync)
        .AddShowButton<RegisterButtons>(MeetingVerbs.OpenActions, b => b.ListOpenAsync)
        .AddShowButton<RegisterButtons>(RegisterVerbs.List, b => b.ListAsync)
        .AddShowButton<RegisterButtons>(RegisterVerbs.Rows, b => b.RowsAsync)
        .AddShowButton<RegisterButtons>(RegisterVerbs.Show, b => b.ShowAsync)
        .AddShowButton<RegisterButtons>(RegisterVerbs.Refresh, b => b.RefreshAsync)
        .AddShowButton<RegisterButtons>(RegisterVerbs.Form, b => b.FormAsync)
        .AddShowButton<RegisterButtons>(RegisterVerbs.History, b => b.HistoryAsync)
        .AddChangeButton<ExportTurn>(RegisterVerbs.MattersFile, t => t.MattersFileAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.Done, b => b.CompleteAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.DoneInList, b => b.CompleteInListAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.UndoInList, b => b.UndoInListAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.Fill, b => b.FillAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.Close, b => b.CloseAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.Reopen, b => b.ReopenAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.Accept, b => b.AcceptAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.Edit, b => b.EditAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.Undo, b => b.UndoAsync)
        .AddChangeButton<CaptureTurn>(RegisterVerbs.MoveTo, t => t.MoveAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.ChooseOwner, b => b.ChooseOwnerAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.GiveDue, b => b.SetDueAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.SameAction, b => b.ConfirmSameAsync)
        .AddChangeButton<RegisterButtons>(RegisterVerbs.NewAction, b => b.ConfirmNewAsync);
}
