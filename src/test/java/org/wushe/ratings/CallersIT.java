package org.wushe.ratings;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.Role;
import org.wushe.needs.Needs;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Scene;

/** What other systems do over REST, from the report to the rating. */
@WusheTest
class CallersIT {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Needs needs;

	@Autowired
	private Ratings ratings;

	private MockMvc calls;

	private Scene scene;

	@BeforeEach
	void setUp() {
		this.calls = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
		this.scene = new Scene(this.context);
	}

	@Test
	void aNeedIsReportedReadAndWithdrawn() throws Exception {
		UUID id = UUID.randomUUID();
		String body = """
				{"id": "%s", "channel": "hotline", "categoryCode": "elderly-care.meals", "urgency": "urgent",
				 "description": "独居老人需要送餐", "divisionCode": "%s", "birthDate": "1944-05-01",
				 "specialGroups": ["living-alone"], "accessibility": ["home-visit"], "language": "hak", "notice": 1, "consent": true, "consentSensitive": true,
				 "consentSharing": true}"""
			.formatted(id, this.scene.community());
		for (int i = 0; i < 2; i++) {
			this.calls.perform(json(post("/api/needs"), body).with(as(this.scene.worker())))
				.andExpect(status().isCreated())
				.andExpect(jsonPath("$.id").value(id.toString()))
				.andExpect(jsonPath("$.urgency").value("urgent"))
				.andExpect(jsonPath("$.specialGroups[0]").value("living-alone"))
				.andExpect(jsonPath("$.accessibility[0]").value("home-visit"))
				.andExpect(jsonPath("$.language").value("hak"));
		}
		this.calls.perform(get("/api/needs").with(as(this.scene.worker())))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.total").value(1))
			.andExpect(jsonPath("$.items[0].id").value(id.toString()));
		this.calls
			.perform(json(post("/api/needs/" + id + "/withdraw"), "{\"reason\": \"不需要了\"}")
				.with(as(this.scene.worker())))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.state").value("withdrawn"));
	}

	@Test
	void aCaseIsReadWithItsTimelineAndDocuments() throws Exception {
		UUID caseId = this.needs.report(this.scene.worker(), this.scene.report().build()).caseId();
		this.calls.perform(get("/api/cases/" + caseId).with(as(this.scene.worker())))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.divisionCode").value(this.scene.community()));
		this.calls.perform(get("/api/cases?open=true").with(as(this.scene.worker())))
			.andExpect(jsonPath("$.items[*].id", hasItem(caseId.toString())));
		this.calls.perform(get("/api/cases/" + caseId + "/timeline").with(as(this.scene.worker())))
			.andExpect(jsonPath("$[0].kind").value("OPENED"));
		String attached = this.calls
			.perform(multipart("/api/cases/" + caseId + "/attachments")
				.file(new MockMultipartFile("file", "照片.png", "text/html", picture()))
				.with(as(this.scene.worker())))
			.andExpect(status().isCreated())
			.andExpect(jsonPath("$.contentType").value("image/png"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String id = com.jayway.jsonpath.JsonPath.read(attached, "$.id");
		this.calls.perform(get("/api/attachments/" + id).with(as(this.scene.worker())))
			.andExpect(content().contentType(MediaType.IMAGE_PNG))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
	}

	@Test
	void aPdfIsSavedAndNotShown() throws Exception {
		String uploaded = this.calls
			.perform(multipart("/api/attachments")
				.file(new MockMultipartFile("file", "证明.pdf", "image/png", "%PDF-1.7 %%EOF".getBytes()))
				.with(as(this.scene.worker())))
			.andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getContentAsString();
		String id = com.jayway.jsonpath.JsonPath.read(uploaded, "$.id");
		this.calls.perform(get("/api/attachments/" + id).with(as(this.scene.worker())))
			.andExpect(header().string("Content-Disposition", containsString("attachment")));
	}

	@Test
	void aRatingNeedsNoAccount() throws Exception {
		Referral referral = this.scene.served();
		String path = "/api/ratings/" + this.ratings.invite(this.scene.worker(), referral.id()).token();
		this.calls.perform(get(path))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.organizationName").value("青禾社工服务中心"));
		this.calls.perform(json(post(path), "{\"level\": 4, \"tags\": [\"on-time\"]}"))
			.andExpect(status().isNoContent());
	}

	@Test
	void whatAHotlineTookDownIsEnteredByStaffAndNobodyElse() throws Exception {
		String path = "/api/referrals/" + this.scene.served().id() + "/rating";
		String body = "{\"channel\": \"hotline\", \"level\": 4, \"words\": \"按时送到\"}";
		this.calls.perform(json(post(path), body)).andExpect(status().isUnauthorized());
		this.calls.perform(json(post(path), body).with(as(this.scene.manager()))).andExpect(status().isForbidden());
		this.calls.perform(json(post(path), "{\"level\": 4}").with(as(this.scene.worker())))
			.andExpect(status().isBadRequest());
		this.calls.perform(json(post(path), body).with(as(this.scene.worker()))).andExpect(status().isNoContent());
		this.calls.perform(json(post(path), body).with(as(this.scene.worker()))).andExpect(status().isConflict());
	}

	@Test
	void withoutATokenNothingElseIsAnswered() throws Exception {
		for (String path : new String[] { "/api/needs", "/api/cases", "/api/cases/" + UUID.randomUUID(),
				"/api/attachments/" + UUID.randomUUID() }) {
			this.calls.perform(get(path)).andExpect(status().isUnauthorized());
		}
	}

	private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(
			org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request, String body) {
		return request.contentType(MediaType.APPLICATION_JSON).content(body);
	}

	private static RequestPostProcessor as(Access access) {
		return jwt().jwt(token -> {
			token.subject(access.userId())
				.claim("preferred_username", access.username())
				.claim("name", access.displayName())
				.claim("roles", access.roles().stream().map(Role::code).toList());
			if (access.division() != null) {
				token.claim("division_code", access.division().value());
			}
			if (access.organizationCode() != null) {
				token.claim("org_code", access.organizationCode());
			}
		});
	}

	private static byte[] picture() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
