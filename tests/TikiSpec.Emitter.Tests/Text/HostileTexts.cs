namespace TikiSpec.Emitter.Tests.Text;

/// <summary>Texts that try to leave the place they are written to.</summary>
public static class HostileTexts
{
    public static IReadOnlyList<string> List { get; } =
    [
        "",
        " ",
        "plain",
        "he said \"no\"",
        "\"\"\"",
        "\"; System.Environment.Exit(1); //",
        "\\",
        "\\\"",
        "\\u0022",
        "{0} {{ }} {x}",
        "}} } ]]> */ // /*",
        "</summary><script>alert('x')</script>",
        "&amp; & < >",
        "a\nb",
        "a\r\nb\rc",
        "a\u0085b\u2028c\u2029d",
        "\n#error injected\n",
        "\u2028#error injected\u2028",
        "*/ public static int Injected; /*",
        "`code` and `unpaired",
        "``",
        "tab\there",
        "nul\0here\u0001\u001f\u007f",
        "lone \ud800 surrogate",
        "lone \udc00 surrogate",
        "\ufffe\uffff",
        "right\u202eto left",
        "zero\u200bwidth\u200djoiner\ufeff",
        "Tiếng Việt: áo dài, Đồng",
        "ﬁ İ ı ß 𝒳 🕰",
        "@class",
        "$\"{1+1}\"",
        "%0A%22",
        "?? is null",
    ];

    public static TheoryData<string> All => [.. List];
}
