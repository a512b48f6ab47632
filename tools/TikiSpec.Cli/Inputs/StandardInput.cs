using System.Text;

namespace TikiSpec.Cli.Inputs;

/// <summary>What is piped in: UTF-8, whatever the terminal's encoding is. Wrong bytes are an error and no
/// signs.</summary>
internal static class StandardInput
{
    public static TextReader Open() =>
        new StreamReader(
            Console.OpenStandardInput(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: false
        );
}
