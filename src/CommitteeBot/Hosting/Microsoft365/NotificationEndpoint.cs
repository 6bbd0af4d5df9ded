using System.Text.Json;
using CommitteeBot.Graph;
using Microsoft.AspNetCore.Http.Features;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Where Microsoft tells of changes, if the settings name a public address. It answers at once and does nothing itself.
/// </summary>
internal static class NotificationEndpoint
{
    private const int MaxBody = 1 << 20;
    private const int MaxToken = 4096;

    public static void MapNotifications(this WebApplication app)
    {
        if (app.Services.GetRequiredService<GraphSettings>() is not { IsOn: true, NotificationAddress: not null })
            return;
        app.MapPost(GraphSettings.NotificationPath, TakeAsync);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, NotificationInbox inbox)
    {
        // Proves to Microsoft that the address is the bot's. As plain text no browser takes it for anything else.
        if (context.Request.Query["validationToken"].ToString() is { Length: > 0 } token)
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return token.Length <= MaxToken ? Results.Text(token, "text/plain") : Results.BadRequest();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBody;
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            foreach (var notice in NotificationInbox.Read(body.RootElement))
                inbox.Add(notice);
        }
        catch (BadHttpRequestException e)
        {
            return Results.StatusCode(e.StatusCode);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }

        return Results.Accepted();
    }
}
