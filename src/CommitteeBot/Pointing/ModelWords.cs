namespace CommitteeBot.Pointing;

/// <summary>Sentences about the language model for administrators: what is wrong and what to do about it.</summary>
internal static class ModelWords
{
    public static string Of(ModelFault fault, ModelSettings settings) => fault switch
    {
        ModelFault.Unreachable =>
            $"{settings.Endpoint.Host} could not be reached. Check {ModelSettings.EndpointKey} and the network.",
        ModelFault.NotSignedIn => settings.SignIn == ModelSignIn.ManagedIdentity
            ? "The endpoint does not accept the managed identity. Give it the role Cognitive Services OpenAI User."
            : $"The endpoint does not accept the key. Check {ModelSettings.KeyKey}.",
        ModelFault.NoSuchModel =>
            $"The endpoint knows no model '{settings.Name}' there. Check {ModelSettings.NameKey}, and that "
                + $"{ModelSettings.EndpointKey} ends as the guide says.",
        ModelFault.Throttled => "The endpoint asks for fewer calls. "
            + $"Lower {ModelSettings.CallsKey}, or raise the quota of the model.",
        ModelFault.Failing => "The endpoint reports a fault of its own. It is tried again by itself.",
        ModelFault.TooSlow =>
            $"No reply came within {settings.Limit.TotalSeconds:0} seconds. Use a faster model, or raise "
                + $"{ModelSettings.SecondsKey} (4 at most).",
        ModelFault.TooLong => "The reply was far longer than numbers can be. Check that the endpoint is a chat model.",
        ModelFault.OtherForm =>
            "The replies are not of the form asked for. The model must support structured output by a JSON schema.",
        _ => "The endpoint refuses the request. The model must support structured output by a JSON schema.",
    };

    public const string Off = "Language model: off.";

    public static string Works(ModelSettings settings, double seconds) =>
        $"Language model: {settings.Name} at {settings.Endpoint.Host} pointed at the right sentence in {seconds:0.0} s. "
        + (settings.IncludesRestricted
            ? "Restricted passages are sent to it for questions asked in private."
            : "Restricted passages are not sent to it.");

    public static string Fails(string reason) => $"Language model: {reason} Questions are answered without it.";

    public static string PointsWrong(ModelSettings settings) =>
        $"Language model: {settings.Name} replies, but pointed at the wrong one of two plain sentences. "
            + "Use a stronger model.";
}
