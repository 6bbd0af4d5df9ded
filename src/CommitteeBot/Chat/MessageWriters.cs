using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Chat.Digests;
using CommitteeBot.Chat.Following;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Outbox;

namespace CommitteeBot.Chat;

internal static class MessageWriters
{
    /// <summary>All that can be queued, with its writer; and the planner of what is due by the clock.</summary>
    public static IServiceCollection AddMessageWriters(this IServiceCollection services) => services
        .AddScoped<IMessageWriter, DigestWriter>()
        .AddScoped<IMessageWriter, MeetingChangedWriter>()
        .AddScoped<IMessageWriter, OfficerMessageWriter>()
        .AddScoped<IMessageWriter, ClerkWriter>()
        .AddScoped<IMessageWriter, ConflictWriter>()
        .AddScoped<IMessageWriter, CorrectionWriter>()
        .AddScoped<IMessageWriter, FollowingWriter>()
        .AddScoped<IMessageWriter, ToDoWriter>()
        .AddScoped<IMessageWriter, StoredMessageWriter>()
        .AddScoped<PlanMessages>(provider => provider.GetRequiredService<PlanDigests>().RunAsync);
}
