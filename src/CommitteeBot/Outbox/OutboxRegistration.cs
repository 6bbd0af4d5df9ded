namespace CommitteeBot.Outbox;

internal static class OutboxRegistration
{
    /// <summary>
    /// Needs a <see cref="FindReaders"/>, a <see cref="PlanMessages"/> and a writer for each kind of message.
    /// </summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddScoped<FindAddress>()
        .AddScoped<PrepareMessage>()
        .AddScoped<PostedMessages>()
        .AddScoped<PersonalChats>()
        .AddScoped<ReadDeliveryReport>()
        .AddScoped<ResendMessages>()
        .AddSingleton<OutboxSignal>()
        .AddSingleton<SenderLease>()
        .AddSingleton<DeliverMessage>()
        .AddSingleton<OutboxSender>();
}
