using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Reads one YAML document into nodes from YamlDotNet's event stream.</summary>
/// <remarks>
/// Depth and the size that aliases expand to are bounded (<see cref="NodeLimits"/>). An alias is the anchored node
/// itself, so an expansion bomb
/// costs no memory here; it is the walks behind that must be protected.
/// </remarks>
internal sealed class YamlNodeReader
{
    private readonly SpecSource _source;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private readonly int _offset;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private int _count;
    private int _deepest;
    private int _reached;

    private YamlNodeReader(SpecSource source, string content, ProblemList problems, CancellationToken cancellationToken)
    {
        _source = source;
        _problems = problems;
        _cancellationToken = cancellationToken;
        _offset = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        _parser = new Parser(new StringReader(_offset == 0 ? content : content.Substring(1)));
    }

    /// <summary>The root, or null where the text could not be read or holds nothing.</summary>
    public static SpecNode? Read(SpecSource source, ProblemList problems, CancellationToken cancellationToken) =>
        PlainYamlReader.Read(source, problems, cancellationToken) ?? ReadAny(source, problems, cancellationToken);

    /// <summary>The same without the reader for what is plain.</summary>
    internal static SpecNode? ReadAny(SpecSource source, ProblemList problems, CancellationToken cancellationToken)
    {
        var content = source.Text.Content;
        var told = new ProblemList();
        var root = Read(source, content, told, cancellationToken);
        if (root is null && BlockScalarBlanks.Emptied(content) is var emptied && emptied != content)
        {
            // What is still wrong then is what is wrong.
            told = new ProblemList();
            root = Read(source, emptied, told, cancellationToken);
        }

        problems.AddRange(told);
        return root;
    }

    /// <summary>Reads another text in the place of that of the source, of the same length.</summary>
    /// <param name="problem">Where it is malformed; null where it is not.</param>
    internal static SpecNode? Read(SpecSource source, string content, out SpecProblem? problem, CancellationToken cancellationToken)
    {
        var told = new ProblemList();
        var root = Read(source, content, told, cancellationToken);
        problem = root is null ? told.InOrder().FirstOrDefault(static one => one.Id == DocumentProblems.Malformed.Id) : null;
        return root;
    }

    private static SpecNode? Read(SpecSource source, string content, ProblemList problems, CancellationToken cancellationToken)
    {
        var reader = new YamlNodeReader(source, content, problems, cancellationToken);
        try
        {
            return reader.ReadRoot();
        }
        catch (SpecSyntaxException problem)
        {
            problems.Add(problem.Problem);
        }
        catch (YamlException problem)
        {
            problems.Add(YamlSyntaxProblem.Explain(source, problem, reader._offset));
        }
        catch (Exception problem)
            when (problem is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // YamlDotNet gives up on some malformed texts ("a: [1" and a new line) with these instead of its own
            // exception.
            problems.Add(YamlSyntaxProblem.GaveUp(source, reader._reached));
        }

        return null;
    }

    private readonly record struct Anchored(SpecNode Node, int Count, int Height);

    private SpecNode? ReadRoot()
    {
        SpecNode? root = null;
        while (_parser.MoveNext())
        {
            switch (_parser.Current)
            {
                case DocumentStart when root is not null:
                    _problems.Add(DocumentProblems.SeveralDocuments, _source.LocationOf(StartOf(_parser.Current), EndOf(_parser.Current)));
                    return root;
                case NodeEvent or AnchorAlias:
                    root = ReadNode(_parser.Current, 1);
                    break;
            }
        }

        return root;
    }

    private SpecNode ReadNode(ParsingEvent current, int depth)
    {
        _reached = StartOf(current);
        _count++;
        _deepest = Math.Max(_deepest, depth);
        if (depth > NodeLimits.Depth)
        {
            throw Refuse(current, DocumentProblems.TooDeep, NodeLimits.DepthText);
        }

        if (_count > NodeLimits.ExpandedNodes)
        {
            throw Refuse(current, DocumentProblems.TooLarge, NodeLimits.NodesText);
        }

        return current switch
        {
            AnchorAlias alias => ReadAlias(alias, depth),
            NodeEvent { Anchor.IsEmpty: false } anchored => ReadAnchored(anchored, depth),
            NodeEvent node => ReadContent(node, depth),
            _ => throw Refuse(current, DocumentProblems.Malformed, "a value is expected here"),
        };
    }

    private SpecNode ReadAnchored(NodeEvent current, int depth)
    {
        var name = current.Anchor.Value;
        _anchors.Remove(name);
        var (count, deepest) = (_count, _deepest);
        _deepest = depth;
        var node = ReadContent(current, depth);
        _anchors[name] = new Anchored(node, _count - count + 1, _deepest - depth);
        _deepest = Math.Max(_deepest, deepest);
        return node;
    }

    private SpecNode ReadAlias(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            throw Refuse(alias, DocumentProblems.UnknownAnchor, alias.Value.Value);
        }

        _count += anchored.Count;
        _deepest = Math.Max(_deepest, depth + anchored.Height);
        if (_deepest > NodeLimits.Depth)
        {
            throw Refuse(alias, DocumentProblems.TooDeep, NodeLimits.DepthText);
        }

        if (_count > NodeLimits.ExpandedNodes)
        {
            throw Refuse(alias, DocumentProblems.TooManyAliases, NodeLimits.ExpandedNodesText);
        }

        // What stands in two places is two things, though it is written once: each has its own name.
        return anchored.Node is SpecMapping mapping ? mapping.Twin() : anchored.Node;
    }

    private SpecNode ReadContent(NodeEvent current, int depth) =>
        current switch
        {
            Scalar scalar => MakeScalar(scalar),
            MappingStart => ReadMapping(current, depth),
            _ => ReadSequence(current, depth),
        };

    private SpecScalar MakeScalar(Scalar scalar) =>
        new(_source, StartOf(scalar), EndOf(scalar), scalar.Value, IsString(scalar) ? ScalarKind.String : CoreSchema.KindOf(scalar.Value));

    // An empty tag is read as one that asks for resolution ("?"); "!" makes a string of whatever it stands before.
    private static bool IsString(Scalar scalar) =>
        scalar.Tag.IsEmpty ? scalar.Style != ScalarStyle.Plain : scalar.Tag.Value is "!" or "tag:yaml.org,2002:str";

    private SpecSequence ReadSequence(NodeEvent start, int depth)
    {
        var items = new List<SpecNode>();
        while (Next() is { } item and not SequenceEnd)
        {
            items.Add(ReadNode(item, depth + 1));
        }

        return new SpecSequence(_source, StartOf(start), EndOf(_parser.Current!), items.ToArray());
    }

    private SpecMapping ReadMapping(NodeEvent start, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var properties = new PropertyListBuilder(_problems);
        while (Next() is { } current and not MappingEnd)
        {
            var isMergeKey = current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            if (ReadNode(current, depth + 1) is not SpecScalar key)
            {
                throw Refuse(current, DocumentProblems.KeyIsNoScalar);
            }

            var value = ReadNode(Next() ?? current, depth + 1);
            if (isMergeKey)
            {
                properties.Merge(value);
            }
            else
            {
                properties.Add(key, value);
            }
        }

        return new SpecMapping(_source, StartOf(start), EndOf(_parser.Current!), properties.ToArray());
    }

    private ParsingEvent? Next() => _parser.MoveNext() ? _parser.Current : null;

    private int StartOf(ParsingEvent current) => (int)current.Start.Index + _offset;

    private int EndOf(ParsingEvent current) => (int)current.End.Index + _offset;

    private SpecSyntaxException Refuse(ParsingEvent current, ProblemDescriptor kind, params string[] arguments) =>
        new(kind, _source.LocationOf(StartOf(current), EndOf(current)), arguments);
}
