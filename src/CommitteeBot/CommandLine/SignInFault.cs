using ActivityProtocol.Auth;

namespace CommitteeBot.CommandLine;

/// <summary>
/// Advice for an administrator when the bot gets no token. The codes are those of
/// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
/// </summary>
internal static class SignInFault
{
    public static string Explain(string code, BotSettings settings) => code.Split(' ')[^1] switch
    {
        "token_service_unreachable" =>
            "I can't reach the sign-in service. Check that the server may reach "
                + $"{new Uri(settings.Cloud.Authority).Host} over HTTPS.",
        "managed_identity_unavailable" =>
            "there's no managed identity here. Assign the user-assigned identity to this machine or app service, or "
                + "use a secret or certificate.",
        "managed_identity_failed" =>
            "the managed identity gave no token. Check that MicrosoftAppId is the client id of the identity that is "
                + "assigned here.",
        "AADSTS7000215" or "AADSTS7000218" =>
            "the secret is wrong. MicrosoftAppPassword takes the secret's value, not its id.",
        "AADSTS7000222" => "the secret or certificate has expired. Create a new one in Microsoft Entra and set it.",
        "AADSTS700027" => "the certificate isn't registered for this app. Upload its public part in Microsoft Entra.",
        "AADSTS700016" => "MicrosoftAppId isn't registered in the tenant MicrosoftAppTenantId.",
        "AADSTS90002" => "there's no tenant with the id in MicrosoftAppTenantId.",
        _ => "check MicrosoftAppId, MicrosoftAppTenantId and the secret, certificate or managed identity.",
    };
}
