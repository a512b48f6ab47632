using System.Text;
using Spectre.Console;

namespace TikiSpec.Quickstart.Output;

/// <summary>The console that the story is told on.</summary>
internal static class ConsoleOutput
{
    // Wide enough for the tables: what is redirected has no width of its own, and no colours.
    private const int RedirectedWidth = 120;

    private const int Utf8 = 65001;

    public static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
        {
            // Elsewhere than on Windows the terminal shows what its locale says, whatever a program would like.
            if (OperatingSystem.IsWindows())
                UseUtf8();
            AnsiConsole.Console.Profile.Capabilities.Unicode = Console.OutputEncoding.CodePage == Utf8;
            return AnsiConsole.Console;
        }

        UseUtf8();

        var plain = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        plain.Profile.Width = RedirectedWidth;
        return plain;
    }

    private static void UseUtf8()
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // Some hosts give a program no console whose encoding could be set. Then the host has chosen one, and the
            // story reads with it.
        }
    }
}
