using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace CommitteeBot.Language.Embeddings;

/// <summary>
/// The runtime of the model reports to its maker that and how it is used, from version 1.29 on also on Linux, unless it
/// is forbidden before it is used for the first time (https://github.com/microsoft/onnxruntime/pull/27379). A
/// committee's memory reports nothing to anybody.
/// </summary>
internal static class ModelTelemetry
{
    public static void Disable()
    {
        if (OperatingSystem.IsWindows())
            OrtEnv.Instance().DisableTelemetryEvents();
        else
            _ = SetVariable("ORT_DISABLE_TELEMETRY\0"u8.ToArray(), "1\0"u8.ToArray(), 1);
    }

    /// <summary>.NET keeps variables of its own, which a library in another language doesn't see.</summary>
    [DllImport("libc", EntryPoint = "setenv")]
    private static extern int SetVariable(byte[] name, byte[] value, int overwrite);
}
