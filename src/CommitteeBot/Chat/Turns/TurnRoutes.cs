using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Register;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>How an activity is handled once, and the lines that belong to no slice: help, committees, undo.</summary>
internal static class TurnRoutes
{
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<LastingReplies>()
        .AddSingleton<RecentTurns>()
        .AddSingleton<TurnHandler>()
        .AddSingleton<TurnUnitOfWork>()
        .AddSingleton<ReplyComposer>()
        .AddScoped<TurnDelegate>(provider => provider.GetRequiredService<TurnHandler>().HandleAsync)
        .AddScoped<TurnFailedDelegate>(provider => provider.GetRequiredService<TurnHandler>().FailedAsync)
        .AddSingleton<ActivityRoutes>().AddScoped<ActivityRouter>()
        .AddSingleton<IntentRoutes>().AddScoped<IntentRouter>()
        .AddSingleton<ButtonRoutes>().AddScoped<ButtonRouter>()
        .AddScoped<TurnReader>()
        .AddScoped<LineContext>()
        .AddScoped<ActionsOfSubject>()
        .AddScoped<KindReader>()
        .AddScoped<MeaningReader>()
        .AddScoped<CorrectedReader>()
        .AddScoped<CallReader>()
        .AddScoped<SecondReader>()
        .AddScoped<WrittenOut>()
        .AddScoped<LikelyReader>()
        .AddScoped<IntentReader>()
        .AddScoped<MessageTurn>()
        .AddScoped<CardActionTurn>()
        .AddScoped<EditedMessageTurn>()
        .AddScoped<ConversationUpdateTurn>()
        .AddScoped<ArrivalTurn>()
        .AddScoped<DepartureTurn>()
        .AddScoped<InstallerName>()
        .AddScoped<UndoTurn>()
        .AddGroupTurn<MessageTurn>(ActivityTypes.Message, null, t => t.RunAsync)
        .AddGroupTurn<EditedMessageTurn>(ActivityTypes.MessageUpdate, null, t => t.RunAsync)
        .AddGroupTurn<EditedMessageTurn>(ActivityTypes.MessageDelete, null, t => t.RunAsync)
        .AddGroupTurn<CardActionTurn>(ActivityTypes.Invoke, InvokeNames.AdaptiveCardAction, t => t.RunAsync)
        .AddActivity<ConversationUpdateTurn>(ActivityTypes.ConversationUpdate, null, t => t.RunAsync)
        .AddActivity<ConversationUpdateTurn>(ActivityTypes.InstallationUpdate, null, t => t.RunAsync)
        .AddIntent<HelpIntent>((turn, _) => HelpReply.Help(turn))
        .AddSingleton(new ButtonRoute(
            ChatVerbs.Help, IsReadOnly: true,
            _ => (click, _) => Task.FromResult<Reply?>(HelpReply.Help(click.Turn))))
        .AddIntent<GreetingIntent>((turn, _) => HelpReply.Greeting(turn))
        .AddIntent<ThanksIntent>((_, _) => new Reply(TurnWords.Thanks))
        .AddIntent<ShowCommitteesIntent>((turn, _) => HelpReply.Committees(turn))
        .AddIntent<UseCommitteeIntent>(SwitchCommittee.Run)
        .AddIntent<UndoIntent, UndoTurn>(t => t.RunAsync);
}
