namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-signature: how a server signs what it sends.</summary>
internal sealed class SignatureReader(ProblemList problems)
{
    private static readonly string[] Algorithms = ["sha256", "sha1", "sha384", "sha512"];

    /// <summary>Null where nothing is said, or what is said cannot be checked.</summary>
    public SignatureModel? Read(ExtensionView? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node.Text("header") is not { Length: > 0 } header)
        {
            return Ignore(node, "header", "names no header");
        }

        var algorithm = (node.Text("algorithm") ?? Algorithms[0]).Replace("-", "").ToLowerInvariant();
        algorithm = algorithm.StartsWith("hmac", StringComparison.Ordinal) ? algorithm.Substring("hmac".Length) : algorithm;
        if (!Algorithms.Contains(algorithm))
        {
            return Ignore(node, "algorithm", "is none of sha256, sha1, sha384, sha512");
        }

        var encoding = node.Text("encoding") ?? "hex";
        if (encoding is not ("hex" or "base64"))
        {
            return Ignore(node, "encoding", "is neither hex nor base64");
        }

        var signed = node.Text("signed") ?? "{body}";
        return signed.IndexOf("{body}", StringComparison.Ordinal) < 0
            ? Ignore(node, "signed", "leaves the {body} out")
            : new SignatureModel(header, algorithm, encoding == "base64", node.Text("prefix") ?? "", signed);
    }

    private SignatureModel? Ignore(ExtensionView node, string key, string why)
    {
        problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf(key), ClientKeys.Signature, $"'{key}' {why}");
        return null;
    }
}
