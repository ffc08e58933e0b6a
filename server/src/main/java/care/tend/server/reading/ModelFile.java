package care.tend.server.reading;

import care.tend.notice.Calibration;
import care.tend.notice.LinearModel;
import care.tend.notice.ReaderModel;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The file that keeps what the reader learnt: numbers in big-endian order, deflated. */
public final class ModelFile {
    private static final int KIND = 0x54454E44;

    private ModelFile() {}

    /** Returns the bytes of a model: the same for the same model, on every machine. */
    public static byte[] bytes(ReaderModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater stored = new Deflater(Deflater.NO_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, stored))) {
            out.writeInt(KIND);
            out.writeUTF(model.version());
            write(model.edges(), out);
            write(model.facets(), out);
            write(model.standing(), out);
            write(model.calibration().slopes(), out);
            write(model.calibration().offsets(), out);
            write(model.calibration().sureFrom(), out);
        } finally {
            stored.end();
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a model.
     *
     * @throws IOException when these are not the bytes of one
     */
    static ReaderModel read(InputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(new InflaterInputStream(bytes));
        if (in.readInt() != KIND) {
            throw new IOException("This is no reader's model");
        }
        return new ReaderModel(
                in.readUTF(),
                readLinear(in),
                readLinear(in),
                readLinear(in),
                new Calibration(readList(in), readList(in), readList(in)));
    }

    private static void write(LinearModel model, DataOutputStream out) throws IOException {
        out.writeInt(model.outputs());
        out.writeInt(model.weights().length);
        for (int output = 0; output < model.outputs(); output++) {
            out.writeFloat(model.scales()[output]);
            out.writeFloat(model.biases()[output]);
        }
        out.write(model.weights());
    }

    private static LinearModel readLinear(DataInputStream in) throws IOException {
        int outputs = in.readInt();
        byte[] weights = new byte[in.readInt()];
        float[] scales = new float[outputs];
        float[] biases = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            scales[output] = in.readFloat();
            biases[output] = in.readFloat();
        }
        in.readFully(weights);
        return new LinearModel(outputs, weights, scales, biases);
    }

    private static void write(List<Float> numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.size());
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static List<Float> readList(DataInputStream in) throws IOException {
        List<Float> numbers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            numbers.add(in.readFloat());
        }
        return numbers;
    }
}
