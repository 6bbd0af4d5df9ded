namespace CommitteeBot.Register;

internal static class RegisterRegistration
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddScoped<LogAction>()
        .AddScoped<ListActions>()
        .AddScoped<CompleteAction>();
}
