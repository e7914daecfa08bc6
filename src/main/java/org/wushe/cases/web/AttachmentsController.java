package org.wushe.cases.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wushe.cases.Attachment;
import org.wushe.cases.Attachments;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;

@RestController
class AttachmentsController {

	private final Attachments attachments;

	private final CurrentAccess currentAccess;

	AttachmentsController(Attachments attachments, CurrentAccess currentAccess) {
		this.attachments = attachments;
		this.currentAccess = currentAccess;
	}

	@GetMapping("/api/cases/{caseId}/attachments")
	List<Attachment> ofCase(@PathVariable UUID caseId) {
		return this.attachments.ofCase(this.currentAccess.get(), caseId);
	}

	@PostMapping("/api/cases/{caseId}/attachments")
	@ResponseStatus(HttpStatus.CREATED)
	Attachment attach(@PathVariable UUID caseId, @RequestParam MultipartFile file) throws IOException {
		return this.attachments.attach(this.currentAccess.get(), caseId, name(file), file.getBytes());
	}

	/** For what is not yet a case: its id goes into the report. */
	@PostMapping("/api/attachments")
	@ResponseStatus(HttpStatus.CREATED)
	Attachment upload(@RequestParam MultipartFile file) throws IOException {
		return this.attachments.upload(this.currentAccess.get(), name(file), file.getBytes());
	}

	/** Shown in the page only if it is a picture that we have drawn ourselves. */
	@GetMapping("/api/attachments/{id}")
	ResponseEntity<byte[]> content(@PathVariable UUID id) {
		Access access = this.currentAccess.get();
		Attachment attachment = this.attachments.get(access, id);
		ContentDisposition disposition = (attachment.isImage() ? ContentDisposition.inline()
				: ContentDisposition.attachment())
			.filename(attachment.name(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(attachment.contentType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.body(this.attachments.content(access, id));
	}

	private static String name(MultipartFile file) {
		return Objects.requireNonNullElse(file.getOriginalFilename(), "");
	}

}
