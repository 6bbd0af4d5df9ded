using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace CommitteeBot.Pointing;

/// <summary>One call to the model: a prompt in, its reply and what it cost out.</summary>
internal sealed class ModelEndpoint : IDisposable
{
    /// <summary>Of Azure's model services.</summary>
    private const string IdentityScope = "https://cognitiveservices.azure.com/.default";

    /// <summary>Numbers need few; a model that reasons needs room for that.</summary>
    private const int MaxTokensOut = 2_000;

    private const int CharactersOfToken = 4;

    private readonly HttpClient http;
    private readonly IChatClient client;

    public ModelEndpoint(ModelSettings settings)
    {
        // The key must not follow a redirection to another host.
        http = new HttpClient(new ReplyLimit(new SocketsHttpHandler { AllowAutoRedirect = false }))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            Transport = new HttpClientPipelineTransport(http),

            // A turn has no time for another try, and the breaker counts what fails.
            RetryPolicy = new ClientRetryPolicy(0),
        };
#pragma warning disable OPENAI001 // The only constructor that takes a managed identity is marked as one that may change.
        client = new ChatClient(settings.Name, Policy(settings), options).AsIChatClient();
#pragma warning restore OPENAI001
    }

    public async Task<ModelReply> AskAsync(PointPrompt prompt, CancellationToken cancellation)
    {
        var response = await client.GetResponseAsync(
            [new ChatMessage(ChatRole.System, prompt.Instructions), new ChatMessage(ChatRole.User, prompt.Text)],
            new ChatOptions
            {
                ResponseFormat = ChatResponseFormat.ForJsonSchema(PointSchema.Json, PointSchema.Name),
                MaxOutputTokens = MaxTokensOut,
            },
            cancellation);
        var tokens = response.Usage?.TotalTokenCount is { } counted and > 0
            ? counted
            : (prompt.Instructions.Length + prompt.Text.Length + response.Text.Length) / CharactersOfToken;
        return new ModelReply(response.Text, tokens);
    }

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    private static AuthenticationPolicy Policy(ModelSettings settings) => settings.SignIn switch
    {
        ModelSignIn.ManagedIdentity => new BearerTokenPolicy(
            new ManagedIdentityCredential(
                settings.IdentityClientId is { } id
                    ? ManagedIdentityId.FromUserAssignedClientId(id)
                    : ManagedIdentityId.SystemAssigned),
            IdentityScope),

        // The client wants one; endpoints without sign-in ignore it.
        _ => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(settings.Key ?? "none")),
    };
}

/// <param name="Tokens">Both ways; estimated where the endpoint doesn't say.</param>
internal sealed record ModelReply(string Text, long Tokens);
