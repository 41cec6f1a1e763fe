namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>
/// One element of <see cref="AlurText"/>: <c>mulai start</c>, <c>selesai end [terminate|galat|pesan]</c>, <c>periksa user lanjut tolak</c>,
/// <c>kirim service</c>, <c>pilih xor</c>, <c>bagi and</c>, <c>telaah call kunci</c>, <c>tinjauan sub</c>, <c>kabari send</c>,
/// <c>terima receive</c>, <c>tunggu timer P3D</c>, <c>jawaban message</c>, <c>batas boundary periksa P3D|R3/P1D|pesan|galat [beside]</c>.
/// A last word <c>*3</c> makes three instances of an activity, <c>*3?1</c> of which one done is enough, <c>*3?tolak</c> until one answers that.
/// </summary>
internal static class AlurElement
{
    public static string Xml(string[] words, Dictionary<string, string> defaults, string inner)
    {
        var (id, kind) = (words[0], words[1]);
        var loop = words[^1].StartsWith('*') ? Loop(id, words[^1][1..].Split('?')) : "";
        var rest = loop.Length > 0 ? words[2..^1] : words[2..];
        var hasil = string.Concat(rest.Select(nilai => $"""<kerjasama:hasil nilai="{nilai}" label="{nilai}"/>"""));
        return kind switch
        {
            "start" => $"""<bpmn:startEvent id="{id}"/>""",
            "end" => $"""<bpmn:endEvent id="{id}">{string.Concat(rest.Select(Event))}</bpmn:endEvent>""",
            "user" => $"""<bpmn:userTask id="{id}" kerjasama:peran="analis"><bpmn:extensionElements>{hasil}</bpmn:extensionElements>{loop}</bpmn:userTask>""",
            "service" => $"""<bpmn:serviceTask id="{id}" kerjasama:tindakan="uji.kerjakan">{loop}</bpmn:serviceTask>""",
            "send" => $"""<bpmn:sendTask id="{id}" messageRef="pesan">{loop}</bpmn:sendTask>""",
            "receive" => $"""<bpmn:receiveTask id="{id}" messageRef="pesan">{loop}</bpmn:receiveTask>""",
            "sub" => $"""<bpmn:subProcess id="{id}">{loop}{inner}</bpmn:subProcess>""",
            "timer" => $"""<bpmn:intermediateCatchEvent id="{id}">{Event(rest[0])}</bpmn:intermediateCatchEvent>""",
            "message" => $"""<bpmn:intermediateCatchEvent id="{id}">{Event("pesan")}</bpmn:intermediateCatchEvent>""",
            "boundary" => $"""<bpmn:boundaryEvent id="{id}" attachedToRef="{rest[0]}" cancelActivity="{(rest.Contains("beside") ? "false" : "true")}">{Event(rest[1])}</bpmn:boundaryEvent>""",
            "xor" when defaults.TryGetValue(id, out var flow) => $"""<bpmn:exclusiveGateway id="{id}" default="{flow}"/>""",
            "xor" => $"""<bpmn:exclusiveGateway id="{id}"/>""",
            "and" => $"""<bpmn:parallelGateway id="{id}"/>""",
            "call" => $"""<bpmn:callActivity id="{id}" calledElement="{rest[0]}"/>""",
            _ => throw new ArgumentException($"Unknown kind {kind}.", nameof(words)),
        };
    }

    private static string Loop(string id, string[] words)
    {
        var condition = words.ElementAtOrDefault(1) switch
        {
            null => "",
            [>= '0' and <= '9', ..] number => $"nrOfCompletedInstances &gt;= {number}",
            var answer => $"{id} = \"{answer}\"",
        };
        return $"<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>{words[0]}</bpmn:loopCardinality>"
            + (condition.Length > 0 ? $"<bpmn:completionCondition>{condition}</bpmn:completionCondition>" : "")
            + "</bpmn:multiInstanceLoopCharacteristics>";
    }

    private static string Event(string what) => what switch
    {
        "terminate" => "<bpmn:terminateEventDefinition/>",
        "galat" => """<bpmn:errorEventDefinition errorRef="galat"/>""",
        "pesan" => """<bpmn:messageEventDefinition messageRef="pesan"/>""",
        ['R', ..] => $"<bpmn:timerEventDefinition><bpmn:timeCycle>{what}</bpmn:timeCycle></bpmn:timerEventDefinition>",
        _ => $"<bpmn:timerEventDefinition><bpmn:timeDuration>{what}</bpmn:timeDuration></bpmn:timerEventDefinition>",
    };
}
