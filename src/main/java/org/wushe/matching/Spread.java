package org.wushe.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How sentences of one kind differ among themselves, the same for all kinds: the root
 * (Cholesky) of their pooled covariance, on average 1 in each direction, plus what it is
 * shrunk by.
 */
final class Spread {

	private final double[][] root;

	private Spread(double[][] root) {
		this.root = root;
	}

	/**
	 * @param shrinkage added in every direction; positive, so that there is a root
	 */
	static Spread of(Map<String, List<float[]>> known, Map<String, double[]> middles, double shrinkage) {
		int size = middles.values().iterator().next().length;
		double[][] products = new double[size][size];
		known.forEach((category, sentences) -> {
			double[] middle = Objects.requireNonNull(middles.get(category));
			sentences.forEach(sentence -> add(products, sentence, middle));
		});
		double all = 0;
		for (int i = 0; i < size; i++) {
			all += products[i][i];
		}
		double usual = (all > 0) ? all / size : 1;
		for (int i = 0; i < size; i++) {
			for (int j = 0; j <= i; j++) {
				products[i][j] /= usual;
			}
			products[i][i] += shrinkage;
		}
		return new Spread(root(products));
	}

	private static void add(double[][] products, float[] sentence, double[] middle) {
		double[] apart = new double[middle.length];
		for (int i = 0; i < apart.length; i++) {
			apart[i] = sentence[i] - middle[i];
		}
		for (int i = 0; i < apart.length; i++) {
			double[] row = products[i];
			for (int j = 0; j <= i; j++) {
				row[j] += apart[i] * apart[j];
			}
		}
	}

	/** In place, the lower half. */
	private static double[][] root(double[][] matrix) {
		for (int i = 0; i < matrix.length; i++) {
			for (int j = 0; j <= i; j++) {
				double rest = matrix[i][j];
				for (int k = 0; k < j; k++) {
					rest -= matrix[i][k] * matrix[j][k];
				}
				matrix[i][j] = (i == j) ? Math.sqrt(rest) : rest / matrix[j][j];
			}
		}
		return matrix;
	}

	/** The vector by the inverse of the covariance. */
	double[] undo(double[] vector) {
		double[] result = vector.clone();
		for (int i = 0; i < result.length; i++) {
			for (int k = 0; k < i; k++) {
				result[i] -= this.root[i][k] * result[k];
			}
			result[i] /= this.root[i][i];
		}
		for (int i = result.length - 1; i >= 0; i--) {
			for (int k = i + 1; k < result.length; k++) {
				result[i] -= this.root[k][i] * result[k];
			}
			result[i] /= this.root[i][i];
		}
		return result;
	}

}
