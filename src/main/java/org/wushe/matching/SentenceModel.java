package org.wushe.matching;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small Chinese language model (BAAI bge-small-zh-v1.5, 8-bit) that gives sentences of
 * like meaning like vectors. It runs in this process and comes with it: nothing is
 * fetched, and no word leaves.
 */
final class SentenceModel {

	static final String MODEL = "/bge-small-zh-v1.5-q.onnx";

	private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";

	/** What a sentence seldom has; what comes after it is left out. */
	private static final int PIECES = 96;

	private final OrtEnvironment environment;

	private final OrtSession session;

	private final WordPieces pieces;

	private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
		this.environment = environment;
		this.session = session;
		this.pieces = pieces;
	}

	/**
	 * Takes about a second and 60 MB outside the heap.
	 * @throws IOException if the model is not there or cannot be read
	 * @throws UnsatisfiedLinkError if there is no native library for this machine
	 */
	static SentenceModel load() throws IOException {
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			environment.setTelemetry(false);
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			return new SentenceModel(environment, environment.createSession(read(MODEL), options), vocabulary());
		}
		catch (OrtException ex) {
			throw new IOException(ex);
		}
	}

	private static WordPieces vocabulary() throws IOException {
		JsonNode words = new JsonMapper().readTree(read(VOCABULARY)).path("model").path("vocab");
		Map<String, Integer> numbers = new HashMap<>();
		words.properties().forEach(word -> numbers.put(word.getKey(), word.getValue().asInt()));
		return new WordPieces(numbers);
	}

	private static byte[] read(String resource) throws IOException {
		try (InputStream file = Objects.requireNonNull(SentenceModel.class.getResourceAsStream(resource), resource)) {
			return file.readAllBytes();
		}
	}

	/**
	 * The vector of a sentence, of length 1: two are as alike as their product says, 1
	 * for the same.
	 */
	float[] vector(String sentence) {
		long[] numbers = this.pieces.of(sentence, PIECES);
		long[] shape = { 1, numbers.length };
		long[] read = new long[numbers.length];
		Arrays.fill(read, 1);
		try (OnnxTensor ids = OnnxTensor.createTensor(this.environment, LongBuffer.wrap(numbers), shape);
				OnnxTensor mask = OnnxTensor.createTensor(this.environment, LongBuffer.wrap(read), shape);
				OnnxTensor types = OnnxTensor.createTensor(this.environment, LongBuffer.wrap(new long[numbers.length]),
						shape);
				OrtSession.Result result = this.session
					.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
			OnnxTensor states = (OnnxTensor) result.get(0);
			return unit(states.getFloatBuffer(), (int) states.getInfo().getShape()[2]);
		}
		catch (OrtException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The state of the first piece stands for the whole sentence. */
	private static float[] unit(FloatBuffer states, int size) {
		float[] vector = new float[size];
		states.get(vector);
		double length = 0;
		for (float part : vector) {
			length += part * part;
		}
		for (int i = 0; i < size; i++) {
			vector[i] = (float) (vector[i] / Math.sqrt(length));
		}
		return vector;
	}

}
