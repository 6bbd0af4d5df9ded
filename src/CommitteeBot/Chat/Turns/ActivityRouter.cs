using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>Hands an activity to the slice that registered its type and name.</summary>
internal sealed class ActivityRouter(ActivityRoutes routes, IServiceProvider scope)
{
    /// <summary>Activities that are received and need nothing done.</summary>
    private static readonly string[] Ignored =
        [ActivityTypes.MessageReaction, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.EndOfConversation];

    public Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation)
    {
        if (routes.Find(activity) is { } route)
            return route.Handler(scope)(activity, cancellation);
        return Task.FromResult<TurnResult>(activity.Type switch
        {
            ActivityTypes.Invoke => BadRequest("UnknownInvoke"),
            { } type when Ignored.Contains(type) => TurnResult.NoReply.Instance,
            _ => BadRequest("UnknownActivityType"),
        });
    }

    private static TurnResult.InvokeReply BadRequest(string code) => new(
        StatusCodes.Status400BadRequest,
        JsonSerializer.SerializeToElement(new JsonObject { ["error"] = new JsonObject { ["code"] = code } }));
}
