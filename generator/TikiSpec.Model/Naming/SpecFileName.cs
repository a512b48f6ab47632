namespace TikiSpec.Model.Naming;

/// <summary>What the name of a spec file says: <c>tiki.v2.1</c> is version 2.1 of the API Tiki.</summary>
public sealed record SpecFileName(string ApiName, string? Version, string Segment)
{
    public static SpecFileName Parse(string name)
    {
        for (var dot = name.IndexOf('.'); dot > 0; dot = name.IndexOf('.', dot + 1))
        {
            var version = VersionIn(name.Substring(dot + 1));
            if (version is not null)
            {
                return new SpecFileName(PascalName.Of(name.Substring(0, dot)), version, "V" + version.Replace('.', '_'));
            }
        }

        var api = PascalName.Of(name);
        return new SpecFileName(api, null, api);
    }

    /// <summary>The digits of <c>v?\d+(\.\d+)*</c>, or null.</summary>
    private static string? VersionIn(string text)
    {
        var digits = text.Length > 0 && text[0] is 'v' or 'V' ? text.Substring(1) : text;
        foreach (var part in digits.Split('.'))
        {
            if (part.Length == 0 || part.Any(c => c is < '0' or > '9'))
            {
                return null;
            }
        }

        return digits;
    }
}
