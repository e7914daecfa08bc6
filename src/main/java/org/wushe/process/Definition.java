package org.wushe.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One version of a process, a decision table or a form.
 *
 * @param resourceName the file's name, such as {@code handle-need.bpmn}; the engine takes
 * it as part of the identity
 * @param version counted by us, from 1
 * @param content XML or JSON
 * @param createdBy the person who drew it, or the system for what was shipped
 */
record Definition(String resourceName, int version, String content, String checksum, String createdBy) {

	static final String FORM = ".form";

	static Definition of(String resourceName, int version, String content, String createdBy) {
		return new Definition(resourceName, version, content, checksum(content), createdBy);
	}

	/** Whether the engine runs it; forms are rendered by us. */
	boolean isDeployable() {
		return !this.resourceName.endsWith(FORM);
	}

	private static String checksum(String content) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
