using KerjaSama.Workflow;

namespace KerjaSama.Domain.Tests.Workflow;

/// <summary>One test per thing that reading refuses: each names the element and says how to mend it.</summary>
public sealed class BpmnRefusalTests
{
    [Theory]
    [InlineData("task", "Tugas tanpa jenis")]
    [InlineData("manualTask", "Manual task")]
    [InlineData("scriptTask", "Script task")]
    [InlineData("businessRuleTask", "Business rule task")]
    [InlineData("transaction", "Transaction")]
    [InlineData("adHocSubProcess", "Ad-hoc subprocess")]
    [InlineData("inclusiveGateway", "Inclusive gateway")]
    [InlineData("complexGateway", "Complex gateway")]
    [InlineData("eventBasedGateway", "Event-based gateway")]
    [InlineData("choreographyTask", "Elemen choreographyTask")]
    public void An_element_outside_the_subset_is_refused_by_name(string element, string name)
    {
        var problem = Refused($"""<bpmn:{element} id="asing"/>""");

        Assert.Equal("asing", problem.ElementId);
        Assert.StartsWith(name + " belum dapat dijalankan.", problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Mend);
    }

    [Theory]
    [InlineData("""<bpmn:startEvent id="asing"><bpmn:signalEventDefinition/></bpmn:startEvent>""", "Peristiwa jenis signalEventDefinition belum dapat dijalankan.")]
    [InlineData("""<bpmn:endEvent id="asing"><bpmn:escalationEventDefinition/></bpmn:endEvent>""", "Peristiwa jenis escalationEventDefinition belum dapat dijalankan.")]
    [InlineData("""<bpmn:subProcess id="asing" triggeredByEvent="true"/>""", "Event subprocess belum dapat dijalankan.")]
    [InlineData("""<bpmn:subProcess id="asing"><bpmn:startEvent id="dalam"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent></bpmn:subProcess>""", "Peristiwa jenis timerEventDefinition belum dapat dijalankan.")]
    [InlineData("""<bpmn:intermediateCatchEvent id="asing"/>""", "Intermediate catch event tidak menyebut apa yang ditunggu.")]
    [InlineData("""<bpmn:boundaryEvent id="asing" attachedToRef="tidakAda"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>""", "attachedToRef 'tidakAda' tidak menunjuk langkah di tempat yang sama.")]
    [InlineData("""<bpmn:startEvent id="asing"><bpmn:timerEventDefinition/></bpmn:startEvent>""", "Timer harus menyebut satu waktu: timeDate, timeDuration, atau timeCycle.")]
    [InlineData("""<bpmn:startEvent id="asing"><bpmn:timerEventDefinition><bpmn:timeDuration>3 hari</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>""", "'3 hari' pada timeDuration bukan waktu ISO 8601 yang dapat dipakai.")]
    [InlineData("""<bpmn:startEvent id="asing"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>""", "'R/PT1S' pada timeCycle bukan waktu ISO 8601 yang dapat dipakai.")]
    [InlineData("""<bpmn:startEvent id="asing"><bpmn:timerEventDefinition kerjasama:hariKerja="true"><bpmn:timeDuration>P1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>""", "kerjasama:hariKerja hanya berlaku untuk durasi dalam hari.")]
    [InlineData("""<bpmn:endEvent id="asing"><bpmn:errorEventDefinition errorRef="tidakAda"/></bpmn:endEvent>""", "errorRef 'tidakAda' tidak menunjuk error dalam berkas ini.")]
    [InlineData("""<bpmn:endEvent id="asing"><bpmn:errorEventDefinition/></bpmn:endEvent>""", "Error end event tidak menyebut errorRef.")]
    [InlineData("""<bpmn:endEvent id="asing"><bpmn:terminateEventDefinition/><bpmn:errorEventDefinition/></bpmn:endEvent>""", "Peristiwa dengan beberapa jenis belum dapat dijalankan.")]
    [InlineData("""<bpmn:sendTask id="asing"/>""", "Tidak disebutkan pesan yang mana (messageRef).")]
    [InlineData("""<bpmn:receiveTask id="asing" messageRef="tidakAda"/>""", "messageRef 'tidakAda' tidak menunjuk pesan dalam berkas ini.")]
    [InlineData("""<bpmn:userTask id="asing" kerjasama:peran="analis"><bpmn:multiInstanceLoopCharacteristics/></bpmn:userTask>""", "Multi-instance harus menyebut koleksi atau loopCardinality, salah satu.")]
    [InlineData("""<bpmn:userTask id="asing" kerjasama:peran="analis"><bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>""", "Multi-instance berurutan belum dapat dijalankan.")]
    [InlineData("""<bpmn:userTask id="asing" kerjasama:peran="analis"><bpmn:potentialOwner/></bpmn:userTask>""", "Pelaksana sebagai potentialOwner belum dapat dijalankan.")]
    [InlineData("""<bpmn:callActivity id="asing" calledElement="lain"><bpmn:extensionElements><kerjasama:masukan nama="x"/></bpmn:extensionElements></bpmn:callActivity>""", "kerjasama:masukan harus memiliki nama camelCase (sekali saja) dan nilai.")]
    [InlineData("""<bpmn:endEvent id="asing"><bpmn:incoming>f</bpmn:incoming></bpmn:endEvent>""", "incoming 'f' tidak menunjuk alur.")]
    [InlineData("""<bpmn:userTask id="asing" kerjasama:peran="analis"><bpmn:standardLoopCharacteristics/></bpmn:userTask>""", "Pengulangan (loop) belum dapat dijalankan.")]
    [InlineData("""<bpmn:userTask id="asing" kerjasama:peran="analis" isForCompensation="true"/>""", "Kompensasi belum dapat dijalankan.")]
    [InlineData("""<bpmn:userTask id="asing" kerjasama:peran="analis" completionQuantity="2"/>""", "completionQuantity selain 1 belum dapat dijalankan.")]
    [InlineData("""<bpmn:userTask id="asing"/>""", "Tugas 'asing' tidak memiliki peran.")]
    [InlineData("""<bpmn:userTask id="Activity_0a1b" kerjasama:peran="analis"/>""", "Id 'Activity_0a1b' tidak dapat dipakai sebagai nama dalam kondisi.")]
    [InlineData("""<bpmn:userTask id="or" kerjasama:peran="analis"/>""", "Id 'or' tidak dapat dipakai sebagai nama dalam kondisi.")]
    [InlineData("""<bpmn:userTask id="asing" kerjasama:peran="analis" kerjasama:tenggat="3"/>""", "Atribut kerjasama:tenggat tidak dikenal di sini.")]
    [InlineData("""<bpmn:userTask id="asing" kerjasama:peran="analis" kerjasama:tenggatHari="tiga"/>""", "tenggatHari=\"tiga\" bukan bilangan bulat.")]
    [InlineData("""<bpmn:serviceTask id="asing"/>""", "Service task tidak menyebut kerjasama:tindakan.")]
    [InlineData("""<bpmn:callActivity id="asing"/>""", "Call activity tidak menyebut proses yang dipanggil.")]
    [InlineData("""<bpmn:startEvent id="mulai"/>""", "Id 'mulai' dipakai lebih dari sekali (juga pada baris 2).")]
    [InlineData("""<bpmn:endEvent/>""", "Elemen endEvent tidak memiliki id.")]
    [InlineData("""<bpmn:sequenceFlow id="putus" sourceRef="mulai" targetRef="tidakAda"/>""", "targetRef 'tidakAda' tidak menunjuk elemen dalam proses ini.")]
    public void A_part_that_cannot_be_executed_is_refused(string xml, string message)
        => Assert.Equal(message, Refused(xml).Message);

    [Theory]
    [InlineData("""<kerjasama:hasil nilai="a"/>""", "kerjasama:hasil harus memiliki nilai dan label.")]
    [InlineData("""<kerjasama:hasil nilai="a" label="A"/><kerjasama:hasil nilai="a" label="B"/>""", "Hasil 'a' ditulis dua kali.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="surat"/>""", "Tipe 'surat' pada isian 'x' tidak dikenal.")]
    [InlineData("""<kerjasama:isian nama="Nama Saya" label="X" tipe="teks"/>""", "kerjasama:isian harus memiliki label dan nama camelCase.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="teks"/><kerjasama:isian nama="x" label="X" tipe="teks"/>""", "Isian 'x' ditulis dua kali pada tugas ini.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="teks" untukHasil="tolak"/>""", "untukHasil 'tolak' pada isian 'x' bukan hasil tugas ini.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="teks" wajib="ya"/>""", "wajib=\"ya\" bukan true atau false.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="angka" min="nol"/>""", "min=\"nol\" pada isian 'x' bukan angka.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="angka" maks="5" contoh="6"/>""", "Contoh '6' pada isian 'x' bukan nilai yang diterima.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="tanggal" contoh="besok"/>""", "Contoh 'besok' pada isian 'x' bukan nilai yang diterima.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="teks" jenisDokumen="surat"/>""", "jenisDokumen 'surat' pada isian 'x' tidak dapat dipakai.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="berkas" jenisDokumen="Surat Jawaban"/>""", "jenisDokumen 'Surat Jawaban' pada isian 'x' tidak dapat dipakai.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="pilihan"/>""", "Isian 'x': kerjasama:pilihan harus ada pada tipe pilihan, dan hanya di sana.")]
    [InlineData("""<kerjasama:isian nama="x" label="X" tipe="pilihan"><kerjasama:pilihan nilai="a" label="A"/><kerjasama:pilihan nilai="a" label="B"/></kerjasama:isian>""", "kerjasama:pilihan harus memiliki nilai (sekali saja) dan label.")]
    [InlineData("""<kerjasama:formulir/>""", "Elemen kerjasama:formulir tidak dikenal di sini.")]
    public void A_wrong_extension_of_a_task_is_refused(string extension, string message)
    {
        var problem = Refused($"""<bpmn:userTask id="asing" kerjasama:peran="analis"><bpmn:extensionElements>{extension}</bpmn:extensionElements></bpmn:userTask>""");

        Assert.Equal(("asing", message), (problem.ElementId, problem.Message));
    }

    [Theory]
    [InlineData("""<kerjasama:variabel nama="x" tipe="boolean" bawaan="ya"/>""", "Nilai bawaan 'ya' pada variabel 'x' bukan boolean.")]
    [InlineData("""<kerjasama:variabel nama="x" tipe="benda"/>""", "Tipe 'benda' pada variabel 'x' tidak dikenal.")]
    [InlineData("""<kerjasama:variabel nama="" tipe="teks"/>""", "Nama variabel '' kosong, bukan camelCase, atau sudah dipakai.")]
    public void A_wrong_input_of_the_process_is_refused(string extension, string message)
        => Assert.Equal(message, Refused($"<bpmn:extensionElements>{extension}</bpmn:extensionElements>").Message);

    [Fact]
    public void A_role_that_differs_from_the_lane_is_refused()
    {
        var problem = Refused("""
            <bpmn:laneSet id="l"><bpmn:lane id="lane" kerjasama:peran="agenda"><bpmn:flowNodeRef>asing</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
            <bpmn:userTask id="asing" kerjasama:peran="analis"/>
            """);

        Assert.Equal("Peran tugas 'analis' berbeda dari peran lane-nya 'agenda'.", problem.Message);
    }

    [Theory]
    [InlineData("a == \"b\"", "karakter 3: pakai '=' (satu tanda) untuk membandingkan.")]
    [InlineData("a = \"b", "karakter 5: tanda kutip pembuka tidak ditutup.")]
    public void A_condition_outside_the_grammar_is_refused_with_its_place(string kondisi, string message)
    {
        var result = Read(AlurText.Xml($"mulai start\nselesai end\npilih xor\nmulai -> pilih\npilih -> selesai : {kondisi}"));

        Assert.Equal($"Kondisi '{kondisi}' salah pada {message}", AlurText.WithoutColumns(Assert.Single(result.Problems).Message));
    }

    [Fact]
    public void A_condition_in_another_language_is_refused()
    {
        var problem = Refused("""<bpmn:sequenceFlow id="f" sourceRef="mulai" targetRef="mulai"><bpmn:conditionExpression language="javascript">true</bpmn:conditionExpression></bpmn:sequenceFlow>""");

        Assert.Equal("Bahasa kondisi 'javascript' tidak didukung.", problem.Message);
    }

    [Theory]
    [InlineData("", "Berkas tidak memuat proses yang dijalankan.")]
    [InlineData("""<bpmn:process id="a" isExecutable="false"/>""", "Berkas tidak memuat proses yang dijalankan.")]
    [InlineData("""<bpmn:process id="a"/><bpmn:process id="b"/>""", "Berkas memuat lebih dari satu proses yang dijalankan.")]
    public void A_file_must_hold_exactly_one_executable_process(string body, string message)
        => Assert.Equal(message, Assert.Single(Read(AlurText.Wrap(body)).Problems).Message);

    [Fact]
    public void A_version_that_is_no_positive_number_is_refused()
        => Assert.Equal(
            "kerjasama:versi 'satu' bukan bilangan bulat positif.",
            Assert.Single(Read(AlurText.Wrap("""<bpmn:process id="a" kerjasama:versi="satu"/>""")).Problems).Message);

    [Fact]
    public void A_problem_reads_as_file_line_element_message_and_mend()
    {
        var problem = Refused("""<bpmn:transaction id="tinjauan"/>""");

        Assert.Equal(
            "uji.bpmn:3: tinjauan: Transaction belum dapat dijalankan. Perbaikan: Gambar sebagai proses tersendiri dan panggil dengan call activity.",
            problem.ToString());
    }

    private static Problem Refused(string xml)
    {
        var lines = string.Join('\n', xml.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var result = Read(AlurText.Wrap($"""<bpmn:process id="uji" isExecutable="true">{"\n"}<bpmn:startEvent id="mulai"/>{"\n"}{lines}</bpmn:process>"""));
        Assert.Null(result.Definition);
        return Assert.Single(result.Problems);
    }

    private static BpmnReadResult Read(string xml) => BpmnReader.Read(xml, "uji.bpmn");
}
