using ActivityProtocol.Auth;

namespace CommitteeBot.CommandLine;

/// <summary>What an administrator has to mend when the bot gets no token. The numbers are those of https://learn.microsoft.com/entra/identity-platform/reference-error-codes</summary>
internal static class SignInFault
{
    public static string Explain(string code, BotSettings settings) => code.Split(' ')[^1] switch
    {
        "token_service_unreachable" => $"the sign-in service cannot be reached. Check that the server may reach {new Uri(settings.Cloud.Authority).Host} over HTTPS.",
        "managed_identity_unavailable" => "there is no managed identity here. Assign the user-assigned identity to this machine or app service, or use a secret or certificate.",
        "managed_identity_failed" => "the managed identity gave no token. Check that MicrosoftAppId is the client id of the identity that is assigned here.",
        "AADSTS7000215" or "AADSTS7000218" => "the secret is not the right one. MicrosoftAppPassword takes the secret's value, not its id.",
        "AADSTS7000222" => "the secret or certificate has run out. Make a new one in Microsoft Entra and set it.",
        "AADSTS700027" => "the certificate is not among those of the registration. Upload its public part in Microsoft Entra.",
        "AADSTS700016" => "MicrosoftAppId is not known in the tenant of MicrosoftAppTenantId.",
        "AADSTS90002" => "there is no tenant MicrosoftAppTenantId.",
        _ => "check MicrosoftAppId, MicrosoftAppTenantId and the secret, certificate or managed identity.",
    };
}
