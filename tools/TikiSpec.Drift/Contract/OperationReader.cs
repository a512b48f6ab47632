using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Drift.Contract;

/// <summary>Reads one operation, with what its path adds to it.</summary>
internal sealed class OperationReader(ContractReferences references, SchemaReader schemas, IReadOnlyList<SecurityAlternative> rootSecurity)
{
    private readonly ParameterReader _parameters = new(references, schemas);

    public OperationContract Read(SpecCursor operation, SpecCursor item, string method, string path, OperationRole role) => new()
    {
        Method = method.ToUpperInvariant(),
        Path = path,
        Route = role == OperationRole.Endpoint ? PathKey.RouteOf(path) : path,
        PathNames = PathKey.PlaceholdersIn(path),
        Role = role,
        Id = operation["operationId"].Text,
        Tags = operation["tags"].Texts().Distinct().ToList(),
        Lifecycle = Lifecycle.Read(operation),
        Parameters = ReadParameters(operation, item),
        Body = ReadBody(operation["requestBody"]),
        Responses = operation["responses"].Properties().Where(property => !property.Name.StartsWith("x-", StringComparison.Ordinal)).Select(ReadResponse).ToList(),
        Security = operation["security"].Exists ? SecurityAlternative.Read(operation["security"]) : rootSecurity,
        Servers = ServerContract.Read(operation["servers"].Exists ? operation["servers"] : item["servers"]),
        Extensions = operation.Properties()
            .Where(property => ComparedKeys.OfOperations.Contains(property.Name))
            .ToDictionary(property => property.Name, property => new Keyword(CanonicalJson.Of(property)!, property), StringComparer.Ordinal),
        At = operation,
        PathAt = item,
    };

    private List<ParameterContract> ReadParameters(SpecCursor operation, SpecCursor item)
    {
        var own = operation["parameters"].Items().Select(parameter => _parameters.Read(parameter, isShared: false)).ToList();
        var shared = item["parameters"].Items().Select(parameter => _parameters.Read(parameter, isShared: true));
        own.AddRange(shared.Where(candidate => !own.Exists(known => known.In == candidate.In && known.MatchName == candidate.MatchName)).ToList());
        return own;
    }

    private BodyContract? ReadBody(SpecCursor body)
    {
        var target = references.Resolve(body);
        return target.Exists ? new BodyContract(target["required"].IsTrue, _parameters.ReadContent(target["content"]), target) : null;
    }

    private ResponseContract ReadResponse(SpecCursor response)
    {
        var target = references.Resolve(response);
        var headers = target["headers"].Properties()
            // OpenAPI ignores a declared Content-Type: the media types say it.
            .Where(header => !string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase))
            .Select(header => _parameters.ReadHeader(header.Name, header))
            .ToList();
        return new ResponseContract(response.Name.ToUpperInvariant() is "DEFAULT" ? "default" : response.Name.ToUpperInvariant(), headers, _parameters.ReadContent(target["content"]), target);
    }
}
