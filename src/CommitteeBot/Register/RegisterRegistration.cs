namespace CommitteeBot.Register;

internal static class RegisterRegistration
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddScoped<RegisterAccess>()
        .AddScoped<LogAction>()
        .AddScoped<LogFromForm>()
        .AddScoped<DraftAction>()
        .AddScoped<ResolveDuplicate>()
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
        .AddScoped<SetActionItem>()
        .AddScoped<CommentOnAction>()
        .AddScoped<UndoLastChange>()
        .AddScoped<ShowAction>()
        .AddScoped<ActionHistory>()
        .AddScoped<RefreshAction>()
        .AddScoped<ListActions>()
        .AddScoped<FindActions>()
        .AddScoped<MattersArising>()
        .AddScoped<SetCurrentItem>()
        .AddScoped<SummariseMeeting>()
        .AddScoped<FollowEditedMessage>()
        .AddScoped<NoteDeletedMessage>()
        .AddScoped<ExportActions>()
        .AddScoped<ImportActions>();
}
