namespace CommitteeBot.Register;

internal static class RegisterRegistration
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddScoped<LogAction>()
        .AddScoped<AnswerDuplicate>()
        .AddScoped<ListActions>()
        .AddScoped<ShowAction>()
        .AddScoped<ActionHistory>()
        .AddScoped<MattersArising>()
        .AddScoped<AcceptAction>()
        .AddScoped<StartAction>()
        .AddScoped<CompleteAction>()
        .AddScoped<CloseAction>()
        .AddScoped<ReopenAction>()
        .AddScoped<WithdrawAction>()
        .AddScoped<SupersedeAction>()
        .AddScoped<AssignAction>()
        .AddScoped<MoveDue>()
        .AddScoped<EditAction>()
        .AddScoped<CommentOnAction>()
        .AddScoped<SetActionItem>()
        .AddScoped<SetCurrentItem>()
        .AddScoped<SumUpMeeting>()
        .AddScoped<UndoLast>();
}
