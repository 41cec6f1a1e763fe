namespace KerjaSama.Workflow;

/// <summary>What a row is called: the name in the drawing, else what the element does.</summary>
internal static class RowWords
{
    public static string Kegiatan(FlowNode row) => row.Name != row.Id ? row.Name : row switch
    {
        StartEvent { Trigger: { } trigger } => $"Mulai: {TriggerWords.Of(trigger)}",
        StartEvent => "Mulai",
        EndEvent { Trigger: MessageTrigger message } => $"Kirim pesan “{message.Message.Name}”, selesai",
        EndEvent { Trigger: ErrorTrigger error } => $"Berakhir dengan {TriggerWords.Of(error)}",
        EndEvent => "Selesai",
        IntermediateCatchEvent caught => $"Tunggu sampai {TriggerWords.Of(caught.Trigger)}",
        IntermediateThrowEvent { Trigger: { } message } => $"Kirim pesan “{message.Message.Name}”",
        SendTask send => $"Kirim pesan “{send.Message.Message.Name}”",
        ReceiveTask receive => $"Tunggu pesan “{receive.Message.Message.Name}”",
        ExclusiveGateway => "Keputusan",
        _ => row.Name,
    };
}
